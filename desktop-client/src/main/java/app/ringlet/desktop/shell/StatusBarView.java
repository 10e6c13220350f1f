package app.ringlet.desktop.shell;

import app.ringlet.desktop.softphone.PhoneModels;
import app.ringlet.desktop.theme.Fxml;
import app.ringlet.desktop.theme.Nodes;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line at the bottom that tells the truth about the connection. */
final class StatusBarView extends HBox {

    @FXML
    private Region dot;

    @FXML
    private Label sentence;

    @FXML
    private FontIcon phoneIcon;

    @FXML
    private Label time;

    @FXML
    private Button phone;

    StatusBarView(StatusViewModel model, PhoneModels phoneModels) {
        Fxml.load(this);
        phone.textProperty().bind(phoneModels.status().wordsProperty());
        phoneModels
                .status()
                .wrongProperty()
                .subscribe(wrong -> phoneIcon.setIconLiteral(wrong ? "fth-phone-off" : "fth-phone"));
        phone.setOnAction(e -> phoneModels
                .sound()
                .openProperty()
                .set(!phoneModels.sound().openProperty().get()));
        sentence.textProperty().bind(model.sentenceProperty());
        time.textProperty().bind(model.timeProperty());
        model.toneProperty().subscribe(tone -> {
            Nodes.styleAs(this, tone);
            Nodes.styleAs(dot, tone);
        });
    }
}
