package app.ringlet.desktop.assistant;

import app.ringlet.desktop.form.Problems;
import app.ringlet.desktop.form.Segments;
import app.ringlet.desktop.theme.Fxml;
import app.ringlet.desktop.theme.Nodes;
import app.ringlet.protocol.assistant.KnowledgeKind;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** An entry being written. */
final class KnowledgeForm extends VBox {

    @FXML
    private Label heading;

    @FXML
    private HBox kinds;

    @FXML
    private VBox titleBox;

    @FXML
    private Label titleWords;

    @FXML
    private TextField title;

    @FXML
    private VBox textBox;

    @FXML
    private Label textWords;

    @FXML
    private TextArea text;

    @FXML
    private Button cancel;

    @FXML
    private Button save;

    KnowledgeForm(KnowledgeEditor model) {
        Fxml.load(this);
        Segments.fill(
                kinds, List.of(KnowledgeKind.FAQ, KnowledgeKind.POLICY), AssistantWords::kind, model.kindProperty());
        Nodes.showWhile(kinds, model.freshProperty());
        model.freshProperty().subscribe(fresh -> heading.setText(fresh ? "Something new to know" : "Change the entry"));
        model.kindProperty().subscribe(kind -> {
            boolean rule = kind == KnowledgeKind.POLICY;
            titleWords.setText(rule ? "What it is about" : "What callers ask");
            textWords.setText(rule ? "The rule" : "What the assistant says");
        });
        title.textProperty().bindBidirectional(model.titleProperty());
        text.textProperty().bindBidirectional(model.textProperty());
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveByTab);
        titleBox.getChildren().add(Problems.ofField(model.asking(), "title"));
        textBox.getChildren().add(Problems.ofField(model.asking(), "text"));
        getChildren()
                .add(getChildren().size() - 1, Problems.notice(model.asking().problemProperty()));
        cancel.setOnAction(e -> model.close());
        save.setOnAction(e -> model.save());
        save.disableProperty().bind(model.asking().busyProperty());
        model.openProperty().subscribe(open -> {
            if (open) {
                title.requestFocus();
            }
        });
    }

    /** Nobody writes tabs here, and without a mouse one wants to get on. */
    private void leaveByTab(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            (event.isShiftDown() ? title : cancel).requestFocus();
            event.consume();
        }
    }
}
