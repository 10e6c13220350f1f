package app.ringlet.desktop.shell;

import app.ringlet.desktop.shell.ShellViewModel.Place;
import app.ringlet.desktop.theme.Fxml;
import app.ringlet.desktop.theme.Nodes;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/** The places, down the left. */
final class RailView extends VBox {

    @FXML
    private ToggleButton calendar;

    @FXML
    private ToggleButton calls;

    @FXML
    private ToggleButton worklist;

    @FXML
    private ToggleButton assistant;

    @FXML
    private ToggleButton telephone;

    @FXML
    private Label callsBadge;

    @FXML
    private Label worklistBadge;

    @FXML
    private Button keys;

    RailView(
            ShellViewModel model,
            ObservableValue<Boolean> mayTeach,
            ObservableValue<Boolean> runsTelephone,
            ObservableValue<Number> liveCalls,
            ObservableValue<Number> openWork) {
        Fxml.load(this);
        Map<Place, ToggleButton> buttons = Map.of(
                Place.CALENDAR,
                calendar,
                Place.CALLS,
                calls,
                Place.WORKLIST,
                worklist,
                Place.ASSISTANT,
                assistant,
                Place.TELEPHONE,
                telephone);
        Nodes.showWhile(assistant, mayTeach);
        Nodes.showWhile(telephone, runsTelephone);
        buttons.forEach((place, button) -> button.setOnAction(e -> {
            model.placeProperty().set(place);
            button.setSelected(true);
        }));
        model.placeProperty().subscribe(place -> buttons.forEach((p, b) -> b.setSelected(p == place)));
        badge(callsBadge, liveCalls);
        badge(worklistBadge, openWork);
        keys.setOnAction(e -> model.keysShownProperty().set(true));
    }

    private static void badge(Label badge, ObservableValue<Number> number) {
        Nodes.watch(badge, number, n -> {
            badge.setText(n.intValue() > 99 ? "99+" : n.toString());
            Nodes.show(badge, n.intValue() > 0);
        });
    }
}
