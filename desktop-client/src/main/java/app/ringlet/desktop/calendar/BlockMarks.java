package app.ringlet.desktop.calendar;

import app.ringlet.desktop.theme.Nodes;
import app.ringlet.protocol.booking.AppointmentStatus;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The small marks at a block's right, most telling last, so that the first go when there is no room. */
final class BlockMarks {

    private static final double GAP = 4;

    private BlockMarks() {}

    static void fill(HBox marks, Block block) {
        String status = iconOf(block.status());
        if (status != null) {
            marks.getChildren().add(BlockView.icon(status, "mark-icon", "status"));
        }
        if (block.marks().contains(Block.Mark.NOTE)) {
            marks.getChildren().add(BlockView.icon("fth-file-text", "mark-icon"));
        }
        if (block.marks().contains(Block.Mark.NEW_CLIENT)) {
            marks.getChildren().add(word("New", "new"));
        }
        if (block.marks().contains(Block.Mark.BOOKED_BY_AI)) {
            marks.getChildren().add(word("AI", "ai"));
        }
    }

    /** What all of them need. */
    static double width(HBox marks) {
        return marks.getChildren().stream()
                .mapToDouble(mark -> mark.prefWidth(-1) + GAP)
                .sum();
    }

    /** Leaves out marks from the left until the others fit. @return what those need */
    static double fit(HBox marks, double room) {
        double needed = 0;
        double shown = 0;
        for (int i = marks.getChildren().size() - 1; i >= 0; i--) {
            Node mark = marks.getChildren().get(i);
            needed += mark.prefWidth(-1) + GAP;
            Nodes.show(mark, needed <= room);
            shown = needed <= room ? needed : shown;
        }
        return shown;
    }

    private static Label word(String text, String style) {
        Label word = new Label(text);
        word.setMinWidth(Label.USE_PREF_SIZE);
        word.getStyleClass().addAll("mark-word", style);
        return word;
    }

    private static @Nullable String iconOf(@Nullable AppointmentStatus status) {
        return switch (status) {
            case null -> null;
            case SCHEDULED, CANCELLED -> null;
            case CONFIRMED -> "fth-check";
            case IN_PROGRESS -> "fth-scissors";
            case COMPLETED -> "fth-check-circle";
            case NO_SHOW -> "fth-user-x";
        };
    }
}
