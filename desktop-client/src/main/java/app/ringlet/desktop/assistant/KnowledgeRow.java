package app.ringlet.desktop.assistant;

import app.ringlet.desktop.theme.Nodes;
import app.ringlet.protocol.assistant.KnowledgeKind;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** One entry; to remove it asks in its own place. */
final class KnowledgeRow extends HBox {

    KnowledgeRow(KnowledgeViewModel.Row row, KnowledgeViewModel model) {
        StackPane kind = new StackPane(new FontIcon(icon(row.kind())));
        kind.getStyleClass().add("kind");
        Label title = Nodes.label(row.title(), "semibold");
        Label text = Nodes.label(row.text(), "soft", "small");
        String from = row.from().isEmpty() ? "" : row.from() + " · ";
        Label about = Nodes.label(AssistantWords.kind(row.kind()) + " · " + from + row.when(), "soft", "tiny");
        VBox words = new VBox(2, title, text, about);
        words.setMinWidth(0);
        words.setPrefWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox acts = acts(row, model);
        HBox question = question(row, model);
        Nodes.watch(this, model.doomedProperty().isEqualTo(row.id()), doomed -> {
            Nodes.show(acts, !doomed);
            Nodes.show(question, doomed);
            Nodes.pseudo(this, "doomed", doomed);
        });
        getChildren().addAll(kind, words, acts, question);
        getStyleClass().addAll("log-row", "knowledge-row");
        setAccessibleText(AssistantWords.kind(row.kind()) + ": " + row.title());
    }

    private static HBox acts(KnowledgeViewModel.Row row, KnowledgeViewModel model) {
        HBox acts =
                new HBox(Nodes.iconButton("fth-trash-2", "Remove “" + row.title() + "”", () -> model.remove(row.id())));
        if (row.editable()) {
            acts.getChildren()
                    .addFirst(Nodes.iconButton(
                            "fth-edit-2",
                            "Change “" + row.title() + "”",
                            () -> model.editor().edit(row.id())));
        }
        acts.setAlignment(Pos.CENTER_RIGHT);
        acts.setMinWidth(USE_PREF_SIZE);
        return acts;
    }

    private static HBox question(KnowledgeViewModel.Row row, KnowledgeViewModel model) {
        Button yes = new Button("Remove for good");
        yes.getStyleClass().add("danger");
        yes.setOnAction(e -> model.remove(row.id()));
        Button no = new Button("Keep");
        no.setOnAction(e -> model.keep());
        HBox question = new HBox(8, no, yes);
        question.setAlignment(Pos.CENTER_RIGHT);
        question.setMinWidth(USE_PREF_SIZE);
        return question;
    }

    private static String icon(KnowledgeKind kind) {
        return switch (kind) {
            case FAQ -> "fth-help-circle";
            case POLICY -> "fth-bookmark";
            case UPLOAD -> "fth-file-text";
            case PAGE -> "fth-globe";
        };
    }
}
