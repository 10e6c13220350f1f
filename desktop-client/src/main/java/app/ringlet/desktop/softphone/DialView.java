package app.ringlet.desktop.softphone;

import app.ringlet.desktop.theme.Fxml;
import app.ringlet.desktop.theme.Nodes;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Calling someone: a number or a name, the keypad, and whom one called last. */
final class DialView extends VBox {

    @FXML
    private TextField typed;

    @FXML
    private Button erase;

    @FXML
    private VBox found;

    @FXML
    private StackPane keypad;

    @FXML
    private Button call;

    @FXML
    private Button redial;

    @FXML
    private Button close;

    DialView(DialViewModel model) {
        Fxml.load(this);
        typed.textProperty().bindBidirectional(model.typedProperty());
        typed.setOnAction(e -> model.dial());
        erase.setOnAction(e -> {
            model.erase();
            typed.end();
        });
        Nodes.fill(found, model.found(), client -> row(client, model));
        Nodes.showWhile(found, Bindings.isNotEmpty(model.found()));
        keypad.getChildren().add(new KeypadView(digit -> {
            model.press(digit);
            // Whoever goes on typing goes on at the end.
            typed.end();
        }));
        Nodes.showWhile(keypad, Bindings.isEmpty(model.found()));
        call.setOnAction(e -> {
            model.dial();
            typed.end();
        });
        call.disableProperty()
                .bind(model.typedProperty().isEmpty().and(model.lastProperty().isEmpty()));
        redial.setOnAction(e -> model.redial());
        Nodes.showWhile(redial, model.lastProperty().isNotEmpty());
        close.setOnAction(e -> model.openProperty().set(false));
        model.openProperty().subscribe(open -> {
            Nodes.show(this, open);
            if (open) {
                typed.requestFocus();
            }
        });
    }

    private static Button row(DialViewModel.Found client, DialViewModel model) {
        VBox words = new VBox(1, new Label(client.name()), Nodes.label(client.shown(), "small", "soft"));
        Button row = new Button("", words);
        row.getStyleClass().addAll("flat", "found");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setAccessibleText("Call " + client.name());
        row.setOnAction(e -> model.call(client));
        return row;
    }
}
