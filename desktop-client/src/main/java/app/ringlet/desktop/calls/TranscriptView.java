package app.ringlet.desktop.calls;

import app.ringlet.desktop.theme.Nodes;
import app.ringlet.protocol.calls.TranscriptLine.Speaker;
import java.util.Locale;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What was said, newest below. Follows by itself until one scrolls back, then offers the way to the newest. */
final class TranscriptView extends StackPane {

    private static final double END = 0.995;

    private final VBox bubbles = new VBox();
    private final ScrollPane scroll = new ScrollPane(bubbles);
    private final Button toNewest = new Button("Newest ↓");
    private boolean follows = true;

    TranscriptView(ObservableList<Bubble> said, double maxHeight) {
        bubbles.getStyleClass().add("transcript");
        toNewest.getStyleClass().add("to-newest");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        setMaxHeight(maxHeight);
        bubbles.heightProperty().subscribe(this::stayAtEnd);
        bubbles.heightProperty().subscribe(height -> {
            double wanted =
                    maxHeight == Double.MAX_VALUE ? USE_COMPUTED_SIZE : Math.min(maxHeight, height.doubleValue());
            scroll.setPrefHeight(wanted);
            scroll.setMinHeight(maxHeight == Double.MAX_VALUE ? 0 : wanted);
        });
        scroll.viewportBoundsProperty().subscribe(this::stayAtEnd);
        addEventFilter(ScrollEvent.SCROLL, e -> requestFollowCheck());
        scroll.vvalueProperty().subscribe(v -> {
            if (scroll.isPressed() || scroll.isHover()) {
                requestFollowCheck();
            }
        });
        toNewest.setOnAction(e -> {
            follows = true;
            stayAtEnd();
        });
        StackPane.setAlignment(toNewest, Pos.BOTTOM_CENTER);
        Nodes.show(toNewest, false);
        getChildren().addAll(scroll, toNewest);
        Nodes.fill(bubbles, said, TranscriptView::bubble);
    }

    private void requestFollowCheck() {
        javafx.application.Platform.runLater(() -> {
            follows = scroll.getVvalue() >= END || bubbles.getHeight() <= scroll.getHeight();
            Nodes.show(toNewest, !follows);
        });
    }

    private void stayAtEnd() {
        if (follows) {
            scroll.setVvalue(1);
            Nodes.show(toNewest, false);
        }
    }

    boolean follows() {
        return follows;
    }

    private static VBox bubble(Bubble said) {
        Label text = new Label(said.text());
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.getStyleClass().addAll("bubble", said.speaker().name().toLowerCase(Locale.ROOT));
        VBox box = new VBox(2);
        box.setFillWidth(false);
        box.setAlignment(
                switch (said.speaker()) {
                    case CALLER -> Pos.CENTER_LEFT;
                    case ASSISTANT, STAFF -> Pos.CENTER_RIGHT;
                    case SYSTEM -> Pos.CENTER;
                });
        if (!said.follows() && said.speaker() != Speaker.SYSTEM) {
            Label speaker = new Label(name(said.speaker()));
            speaker.getStyleClass().add("speaker");
            box.getChildren().add(speaker);
        }
        text.maxWidthProperty().bind(box.widthProperty().multiply(0.9));
        box.getChildren().add(text);
        return box;
    }

    private static String name(Speaker speaker) {
        return switch (speaker) {
            case CALLER -> "Caller";
            case ASSISTANT -> "AI";
            case STAFF -> "Salon";
            case SYSTEM -> "";
        };
    }
}
