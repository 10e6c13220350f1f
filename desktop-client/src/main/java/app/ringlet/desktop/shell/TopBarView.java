package app.ringlet.desktop.shell;

import app.ringlet.desktop.calendar.CalendarViewModel;
import app.ringlet.desktop.softphone.DialViewModel;
import app.ringlet.desktop.theme.Fxml;
import app.ringlet.desktop.theme.Nodes;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Whose salon, which day, how the line is, who sits here. */
final class TopBarView extends HBox {

    @FXML
    private Label salon;

    @FXML
    private HBox dayControls;

    @FXML
    private Button today;

    @FXML
    private Button previous;

    @FXML
    private Button next;

    @FXML
    private Label date;

    @FXML
    private HBox pill;

    @FXML
    private Region dot;

    @FXML
    private Label word;

    @FXML
    private Button panelToggle;

    @FXML
    private Button dial;

    @FXML
    private Button initials;

    TopBarView(
            ShellViewModel model,
            CalendarViewModel calendar,
            StatusViewModel status,
            ObservableValue<Number> liveCalls,
            DialViewModel phone) {
        Fxml.load(this);
        salon.textProperty().bind(model.salonNameProperty());
        date.textProperty().bind(calendar.titleProperty());
        today.setOnAction(e -> calendar.goToday());
        previous.setOnAction(e -> calendar.goBy(-1));
        next.setOnAction(e -> calendar.goBy(1));
        Nodes.showWhile(dayControls, model.placeProperty().map(place -> place == ShellViewModel.Place.CALENDAR));
        word.textProperty().bind(status.wordProperty());
        status.toneProperty().subscribe(tone -> {
            Nodes.styleAs(pill, tone);
            Nodes.styleAs(dot, tone);
        });
        Nodes.watch(panelToggle, liveCalls, n -> {
            panelToggle.setText(n.intValue() == 0 ? "Calls" : "Calls " + n);
            panelToggle.getStyleClass().remove("filled");
            if (n.intValue() > 0) {
                panelToggle.getStyleClass().add("filled");
            }
        });
        panelToggle.setOnAction(e ->
                model.sidePanelOpenProperty().set(!model.sidePanelOpenProperty().get()));
        dial.setOnAction(e -> phone.openProperty().set(!phone.openProperty().get()));
        initials.textProperty().bind(model.initialsProperty());
        initials.setOnAction(
                e -> model.menuOpenProperty().set(!model.menuOpenProperty().get()));
    }

    /** The panel's button is there only while the panel is folded. */
    void folded(boolean folded) {
        Nodes.show(panelToggle, folded);
    }
}
