package app.ringlet.desktop.calendar;

import app.ringlet.desktop.theme.Nodes;
import app.ringlet.protocol.booking.AppointmentStatus;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The small marks at a block's right, most telling last, so that the first go when there is no room. */
final class BlockMarks {

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

    /** Leaves out marks from the left until the others fit. */
    static void fit(HBox marks, double room) {
        double needed = 0;
        for (int i = marks.getChildren().size() - 1; i >= 0; i--) {
            Node mark = marks.getChildren().get(i);
            needed += mark.prefWidth(-1) + 4;
            Nodes.show(mark, needed <= room);
        }
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
