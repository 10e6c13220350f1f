package app.ringlet.desktop.softphone;

import app.ringlet.desktop.softphone.TransferViewModel.Colleague;
import app.ringlet.desktop.theme.Fxml;
import app.ringlet.desktop.theme.Nodes;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** To whom, and whether to speak with them first. */
final class TransferView extends VBox {

    @FXML
    private FlowPane colleagues;

    @FXML
    private TextField number;

    @FXML
    private Button blind;

    @FXML
    private Button attended;

    TransferView(TransferViewModel model) {
        Fxml.load(this);
        ToggleGroup one = new ToggleGroup();
        Nodes.fill(colleagues, model.colleagues(), colleague -> choice(colleague, one, model));
        Nodes.showWhile(colleagues, Bindings.isNotEmpty(model.colleagues()));
        number.textProperty().bindBidirectional(model.numberProperty());
        number.disableProperty().bind(model.colleagueProperty().isNotNull());
        var nobody =
                model.colleagueProperty().isNull().and(model.numberProperty().isEmpty());
        blind.disableProperty().bind(nobody);
        attended.disableProperty().bind(nobody);
        blind.setOnAction(e -> model.blind());
        attended.setOnAction(e -> model.attended());
        number.setOnAction(e -> model.attended());
    }

    private static ToggleButton choice(Colleague colleague, ToggleGroup one, TransferViewModel model) {
        ToggleButton button = new ToggleButton(colleague.name());
        button.getStyleClass().add("colleague");
        button.setToggleGroup(one);
        button.selectedProperty().subscribe(selected -> {
            if (selected) {
                model.colleagueProperty().set(colleague);
            } else if (colleague.equals(model.colleagueProperty().get())) {
                model.colleagueProperty().set(null);
            }
        });
        return button;
    }
}
