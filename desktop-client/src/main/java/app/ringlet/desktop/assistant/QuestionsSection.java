package app.ringlet.desktop.assistant;

import app.ringlet.desktop.form.LoadingPane;
import app.ringlet.desktop.form.Problems;
import app.ringlet.desktop.theme.Fxml;
import app.ringlet.desktop.theme.Nodes;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Open questions, each with the field for its answer. */
final class QuestionsSection extends StackPane {

    @FXML
    private VBox content;

    @FXML
    private Label settled;

    @FXML
    private VBox empty;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox rows;

    @FXML
    private Label more;

    private final QuestionsViewModel model;

    QuestionsSection(QuestionsViewModel model) {
        this.model = model;
        Fxml.load(this);
        settled.textProperty().bind(model.settledProperty());
        Nodes.showWhile(settled, model.settledProperty().isNotEmpty());
        more.textProperty().bind(model.moreProperty());
        Nodes.showWhile(more, model.moreProperty().isNotEmpty());
        Nodes.showWhile(empty, Bindings.isEmpty(model.rows()));
        Nodes.showWhile(scroll, Bindings.isNotEmpty(model.rows()));
        Nodes.fill(rows, model.rows(), this::row);
        getChildren().setAll(new LoadingPane(model.loading(), content, model::load));
    }

    private Node row(QuestionsViewModel.Row row) {
        Label question = Nodes.paragraph("“" + row.question() + "”", "semibold");
        HBox about = new HBox(8, Nodes.label(row.who(), "soft", "small"), Nodes.label(row.when(), "soft", "small"));
        about.setAlignment(Pos.CENTER_LEFT);
        if (!row.language().isEmpty()) {
            about.getChildren().add(Nodes.label(row.language(), "chip", "idle"));
        }
        TextField answer = new TextField();
        answer.setPromptText("What should the assistant say? Short sentences, 30 words at once.");
        answer.textProperty().bindBidirectional(row.answer());
        answer.setOnAction(e -> model.answer(row));
        HBox.setHgrow(answer, Priority.ALWAYS);
        Button teach = new Button("Answer");
        teach.getStyleClass().add("filled");
        teach.setOnAction(e -> model.answer(row));
        Button dismiss = new Button("Dismiss");
        dismiss.getStyleClass().add("flat");
        dismiss.setOnAction(e -> model.dismiss(row));
        for (Button button : new Button[] {teach, dismiss}) {
            button.setMinWidth(USE_PREF_SIZE);
            button.disableProperty().bind(row.asking().busyProperty());
        }
        VBox box = new VBox(
                8,
                new VBox(2, question, about),
                new HBox(8, answer, teach, dismiss),
                Problems.ofField(row.asking(), "answer"),
                Problems.notice(row.asking().problemProperty()));
        box.getStyleClass().addAll("card", "padded");
        return box;
    }
}
