package app.ringlet.desktop.worklist;

import app.ringlet.desktop.theme.Fxml;
import app.ringlet.desktop.theme.Nodes;
import app.ringlet.protocol.calls.WorkItemView;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The worklist, beside the calendar or as a place of its own. */
public final class WorkItemsView extends VBox {

    @FXML
    private HBox head;

    @FXML
    private Label caption;

    @FXML
    private Label count;

    @FXML
    private Label summary;

    @FXML
    private HBox problemBox;

    @FXML
    private Label problem;

    @FXML
    private VBox empty;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox items;

    private final WorklistViewModel model;

    public WorkItemsView(WorklistViewModel model) {
        this.model = model;
        Fxml.load(this);
        count.textProperty().bind(Bindings.size(model.items()).asString());
        summary.textProperty().bind(model.summaryProperty());
        problem.textProperty().bind(model.problemProperty());
        Nodes.showWhile(problemBox, model.problemProperty().isNotEmpty());
        Nodes.showWhile(empty, Bindings.isEmpty(model.items()));
        Nodes.showWhile(scroll, Bindings.isNotEmpty(model.items()));
        Nodes.fill(items, model.items(), this::row);
    }

    /** Leaves the caption to the place around it. */
    public WorkItemsView withoutCaption() {
        Nodes.show(caption, false);
        head.getStyleClass().setAll("place-head");
        return this;
    }

    private HBox row(WorklistViewModel.Item item) {
        StackPane kind = new StackPane(new FontIcon(icon(item.kind())));
        kind.getStyleClass().addAll("kind", look(item.kind()));
        Label who = Nodes.label(item.who(), "semibold");
        who.setMinWidth(0);
        Label when = Nodes.label(item.when(), "soft", "small");
        when.setMinWidth(USE_PREF_SIZE);
        HBox first = new HBox(8, who, when);
        first.setStyle("-fx-alignment: baseline-left;");
        Label text = Nodes.label(item.text(), "small");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(2, first, text);
        if (!item.number().isEmpty()) {
            words.getChildren().add(1, Nodes.label(item.number(), "soft", "small"));
        }
        if (item.answerable()) {
            words.getChildren().add(answer(item));
        }
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(kind, words, done(item));
        row.getStyleClass().addAll("work-item", "card");
        return row;
    }

    private static String icon(WorkItemView.Kind kind) {
        return switch (kind) {
            case MESSAGE -> "fth-mail";
            case MISSED_CALL -> "fth-phone-missed";
            case CALL_BACK -> "fth-phone-outgoing";
            case VOICEMAIL -> "fth-voicemail";
            case UNCONFIRMED -> "fth-calendar";
            case QUESTION -> "fth-help-circle";
        };
    }

    private static String look(WorkItemView.Kind kind) {
        return switch (kind) {
            case MESSAGE, UNCONFIRMED, VOICEMAIL -> "message";
            case MISSED_CALL, CALL_BACK -> "missed";
            case QUESTION -> "question";
        };
    }

    /** In place: what is typed becomes what the assistant says from now on. */
    private HBox answer(WorklistViewModel.Item item) {
        TextField field = new TextField();
        field.setPromptText("Type the answer");
        field.textProperty().bindBidirectional(model.answerProperty(item.id()));
        field.setOnAction(e -> model.answer(item.id()));
        field.setDisable(item.busy());
        HBox.setHgrow(field, Priority.ALWAYS);
        Button teach = new Button("Answer");
        teach.setMinWidth(USE_PREF_SIZE);
        teach.setDisable(item.busy());
        teach.setOnAction(e -> model.answer(item.id()));
        HBox box = new HBox(8, field, teach);
        box.getStyleClass().add("answer");
        return box;
    }

    private Button done(WorklistViewModel.Item item) {
        Button done = new Button("", new FontIcon("fth-check"));
        done.getStyleClass().addAll("flat", "done");
        done.setMinWidth(USE_PREF_SIZE);
        done.setAccessibleText("Done: " + item.text());
        done.setTooltip(new javafx.scene.control.Tooltip("Mark as done"));
        done.setDisable(item.busy());
        done.setOnAction(e -> model.done(item.id()));
        return done;
    }
}
