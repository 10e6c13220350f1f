package app.ringlet.desktop.theme;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What grows below, newest last. Follows by itself until one scrolls back, then offers the way to the newest. */
public class FollowingScroll extends StackPane {

    private static final double END = 0.995;

    private final VBox lines;
    private final ScrollPane scroll;
    private final Button toNewest = new Button("Newest ↓");
    private boolean follows = true;

    /** Takes the height that it gets. */
    public FollowingScroll(VBox lines) {
        this.lines = lines;
        this.scroll = new ScrollPane(lines);
        toNewest.getStyleClass().add("to-newest");
        toNewest.setOnAction(e -> follow());
        StackPane.setAlignment(toNewest, Pos.BOTTOM_CENTER);
        Nodes.show(toNewest, false);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        lines.heightProperty().subscribe(height -> stayAtEnd());
        scroll.viewportBoundsProperty().subscribe(bounds -> stayAtEnd());
        addEventFilter(ScrollEvent.SCROLL, e -> Platform.runLater(this::lookWhere));
        getStyleClass().add("following");
        scroll.vvalueProperty().subscribe(value -> {
            markWhatIsAbove();
            if (scroll.isHover()) {
                Platform.runLater(this::lookWhere);
            }
        });
        getChildren().addAll(scroll, toNewest);
    }

    /** From now on as high as its lines, up to a limit. @param most height in pixels from which on it scrolls */
    protected final void growUpTo(ObservableValue<Number> most) {
        Nodes.watch(this, most, height -> fitTo(height.doubleValue()));
        lines.heightProperty().subscribe(height -> fitTo(most.getValue().doubleValue()));
    }

    private void fitTo(double most) {
        double wanted = Math.min(most, lines.getHeight());
        setMaxHeight(most);
        scroll.setPrefHeight(wanted);
        scroll.setMinHeight(wanted);
    }

    /** Whoever scrolled back reads; nothing moves under them until they are at the end again. */
    private void lookWhere() {
        follows = scroll.getVvalue() >= END || lines.getHeight() <= scroll.getHeight();
        Nodes.show(toNewest, !follows);
    }

    private void follow() {
        follows = true;
        Nodes.show(toNewest, false);
        stayAtEnd();
    }

    private void markWhatIsAbove() {
        Nodes.pseudo(
                this,
                "more-above",
                scroll.getVvalue() > 0
                        && lines.getHeight() > scroll.getViewportBounds().getHeight() + 1);
    }

    private void stayAtEnd() {
        if (follows) {
            scroll.setVvalue(1);
        }
        markWhatIsAbove();
    }
}
