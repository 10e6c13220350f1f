package app.ringlet.desktop.shell;

import app.ringlet.desktop.theme.Fxml;
import app.ringlet.desktop.theme.Nodes;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The line at the bottom that tells the truth about the connection. */
final class StatusBarView extends HBox {

    @FXML
    private Region dot;

    @FXML
    private Label sentence;

    @FXML
    private Label time;

    StatusBarView(StatusViewModel model) {
        Fxml.load(this);
        sentence.textProperty().bind(model.sentenceProperty());
        time.textProperty().bind(model.timeProperty());
        model.toneProperty().subscribe(tone -> {
            Nodes.styleAs(this, tone);
            Nodes.styleAs(dot, tone);
        });
    }
}
