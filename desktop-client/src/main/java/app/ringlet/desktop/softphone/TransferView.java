package app.ringlet.desktop.softphone;

import app.ringlet.desktop.softphone.TransferViewModel.Colleague;
import app.ringlet.desktop.theme.Fxml;
import app.ringlet.desktop.theme.Nodes;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** To whom, and whether to speak with them first. */
final class TransferView extends VBox {

    private static final double ROW = 31;

    @FXML
    private VBox colleagues;

    @FXML
    private ScrollPane scroll;

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
        Nodes.showWhile(scroll, Bindings.isNotEmpty(model.colleagues()));
        Nodes.watch(
                scroll, Bindings.size(model.colleagues()), n -> scroll.setMinHeight(Math.min(4, n.intValue()) * ROW));
        scroll.setMaxHeight(4 * ROW);
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
        Region dot = new Region();
        dot.getStyleClass().add("dot");
        Label name = Nodes.label(colleague.name());
        name.setMinWidth(0);
        Label words = Nodes.label(colleague.words(), "small", "soft");
        words.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox face = new HBox(8, dot, name, gap, words);
        face.setAlignment(Pos.CENTER_LEFT);
        ToggleButton button = new ToggleButton("", face);
        button.getStyleClass().addAll("colleague", colleague.presence().name().toLowerCase(Locale.ROOT));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        face.prefWidthProperty().bind(button.widthProperty().subtract(22));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setDisable(!colleague.there());
        button.setAccessibleText(colleague.name() + ", " + colleague.words());
        button.setToggleGroup(one);
        button.setSelected(colleague.equals(model.colleagueProperty().get()));
        button.selectedProperty().addListener((o, was, selected) -> {
            if (selected) {
                model.colleagueProperty().set(colleague);
            } else if (colleague.equals(model.colleagueProperty().get())) {
                model.colleagueProperty().set(null);
            }
        });
        return button;
    }
}
