package app.ringlet.desktop.softphone;

import app.ringlet.desktop.theme.Fxml;
import app.ringlet.desktop.theme.Nodes;
import javafx.fxml.FXML;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The call that rings here: who that is, and what one should know of them before answering. */
final class RingingView extends VBox {

    @FXML
    private VBox card;

    @FXML
    private Label timer;

    @FXML
    private Label why;

    @FXML
    private Label also;

    @FXML
    private Label who;

    @FXML
    private Label whoElse;

    @FXML
    private Label warning;

    @FXML
    private GridPane facts;

    @FXML
    private Label notes;

    @FXML
    private Button answer;

    @FXML
    private Button silence;

    @FXML
    private HBox taken;

    @FXML
    private Label takenBy;

    RingingView(RingingViewModel model) {
        Fxml.load(this);
        timer.textProperty().bind(model.timerProperty());
        also.textProperty().bind(model.alsoProperty());
        Nodes.showWhile(also, model.alsoProperty().isNotEmpty());
        takenBy.textProperty().bind(model.takenProperty());
        Nodes.showWhile(taken, model.takenProperty().isNotEmpty());
        model.callProperty().subscribe(call -> {
            Nodes.show(card, call != null);
            if (call != null) {
                why.setText(model.why(call));
                who.setText(model.who(call));
                whoElse.setText(model.whoElse(call));
            }
        });
        Nodes.showWhile(
                this,
                model.callProperty()
                        .isNotNull()
                        .or(model.takenProperty().isNotEmpty())
                        .asObject());
        model.popProperty().subscribe(this::show);
        answer.setOnAction(e -> model.answer());
        silence.setOnAction(e -> model.silence());
    }

    private void show(@Nullable ScreenPop pop) {
        facts.getChildren().clear();
        Nodes.show(facts, pop != null);
        Nodes.show(warning, pop != null && !pop.warning().isEmpty());
        Nodes.show(notes, pop != null && !pop.notes().isBlank());
        if (pop == null) {
            return;
        }
        warning.setText(pop.warning());
        notes.setText(pop.notes());
        int row = 0;
        for (ScreenPop.Fact fact : pop.facts()) {
            Label name = Nodes.label(fact.name(), "small", "soft");
            GridPane.setValignment(name, VPos.TOP);
            facts.addRow(row++, name, Nodes.paragraph(fact.value(), "small"));
        }
    }
}
