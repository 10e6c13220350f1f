package app.ringlet.desktop.shell;

import app.ringlet.desktop.theme.Fxml;
import app.ringlet.desktop.theme.Nodes;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Every key on one sheet. */
final class KeySheetView extends VBox {

    @FXML
    private GridPane keys;

    @FXML
    private Button close;

    KeySheetView(ShellViewModel model) {
        Fxml.load(this);
        close.setOnAction(e -> model.keysShownProperty().set(false));
        int row = 0;
        for (Keys.Entry entry : Keys.SHEET) {
            keys.addRow(row++, caps(entry.keys()), Nodes.paragraph(entry.what()));
        }
    }

    private static HBox caps(List<String> names) {
        HBox caps = new HBox(4);
        for (String name : names) {
            Label cap = new Label(name);
            cap.getStyleClass().add("key");
            cap.setMinWidth(USE_PREF_SIZE);
            caps.getChildren().add(cap);
        }
        return caps;
    }
}
