package app.ringlet.desktop.proof;

import javafx.application.Platform;
import javafx.scene.control.Label;

/** Breaks the rules for view models, to show that they fire. */
public final class BadViewModel {

    private final Label label = new Label();

    void hurry() {
        Platform.runLater(() -> label.setText("!"));
    }
}
