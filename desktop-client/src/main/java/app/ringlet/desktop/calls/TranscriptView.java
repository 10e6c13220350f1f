package app.ringlet.desktop.calls;

import app.ringlet.desktop.theme.Nodes;
import app.ringlet.protocol.calls.TranscriptLine.Speaker;
import java.util.Locale;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
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

    /** Takes the height that it gets. */
    TranscriptView(ObservableList<Bubble> said) {
        bubbles.getStyleClass().add("transcript");
        toNewest.getStyleClass().add("to-newest");
        toNewest.setOnAction(e -> follow());
        StackPane.setAlignment(toNewest, Pos.BOTTOM_CENTER);
        Nodes.show(toNewest, false);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        bubbles.heightProperty().subscribe(height -> stayAtEnd());
        scroll.viewportBoundsProperty().subscribe(bounds -> stayAtEnd());
        addEventFilter(ScrollEvent.SCROLL, e -> Platform.runLater(this::lookWhere));
        scroll.vvalueProperty().subscribe(value -> {
            if (scroll.isHover()) {
                Platform.runLater(this::lookWhere);
            }
        });
        getChildren().addAll(scroll, toNewest);
        Nodes.fill(bubbles, said, TranscriptView::bubble);
    }

    /** As high as what was said, up to a limit. @param most height in pixels from which on it scrolls */
    TranscriptView(ObservableList<Bubble> said, ObservableValue<Number> most) {
        this(said);
        Nodes.watch(this, most, height -> fitTo(height.doubleValue()));
        bubbles.heightProperty().subscribe(height -> fitTo(most.getValue().doubleValue()));
    }

    private void fitTo(double most) {
        double wanted = Math.min(most, bubbles.getHeight());
        setMaxHeight(most);
        scroll.setPrefHeight(wanted);
        scroll.setMinHeight(wanted);
    }

    /** Whoever scrolled back reads; nothing moves under them until they are at the end again. */
    private void lookWhere() {
        follows = scroll.getVvalue() >= END || bubbles.getHeight() <= scroll.getHeight();
        Nodes.show(toNewest, !follows);
    }

    private void follow() {
        follows = true;
        Nodes.show(toNewest, false);
        stayAtEnd();
    }

    private void stayAtEnd() {
        if (follows) {
            scroll.setVvalue(1);
        }
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
