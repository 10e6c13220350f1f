package app.ringlet.desktop.calls;

import app.ringlet.desktop.theme.Fxml;
import app.ringlet.desktop.theme.Nodes;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The log of calls, and beside it what was said in one of them. */
public final class CallLogView extends VBox {

    @FXML
    private HBox problemBox;

    @FXML
    private Label problem;

    @FXML
    private Button retry;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox rows;

    @FXML
    private VBox empty;

    @FXML
    private Label note;

    @FXML
    private StackPane said;

    private final CallLogViewModel model;

    public CallLogView(CallLogViewModel model) {
        this.model = model;
        Fxml.load(this);
        problem.textProperty().bind(model.problemProperty());
        Nodes.showWhile(problemBox, model.problemProperty().isNotEmpty());
        retry.setOnAction(e -> model.load());
        Nodes.fill(rows, model.rows(), this::row);
        Nodes.showWhile(
                empty,
                Bindings.isEmpty(model.rows()).and(model.stateProperty().isEqualTo(CallLogViewModel.State.READY)));
        Nodes.showWhile(scroll, Bindings.isNotEmpty(model.rows()));
        note.textProperty().bind(model.transcriptNoteProperty());
        Nodes.showWhile(note, model.transcriptNoteProperty().isNotEmpty());
        model.pickedProperty()
                .subscribe(id -> rows.getChildren()
                        .forEach(row -> Nodes.pseudo(row, "selected", Objects.equals(id, row.getUserData()))));
        said.getChildren().add(new TranscriptView(model.said()));
    }

    private HBox row(CallLogViewModel.Row call) {
        String below = call.reason().isEmpty() ? call.whoElse() : call.reason() + " · " + call.whoElse();
        VBox names = new VBox(1, Nodes.label(call.who(), "semibold"), Nodes.label(below, "soft", "small"));
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        Label outcome = Nodes.label(call.outcome(), "chip", chip(call));
        outcome.setMinWidth(USE_PREF_SIZE);
        Label when = Nodes.label(call.when(), "soft");
        when.setMinWidth(150);
        when.getStyleClass().add("log-when");
        Label length = Nodes.label(call.length(), "soft");
        length.setMinWidth(44);
        length.setStyle("-fx-alignment: center-right;");
        HBox row = new HBox(names, outcome, when, length);
        row.getStyleClass().add("log-row");
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText("%s, %s, %s, %s".formatted(call.who(), call.reason(), call.outcome(), call.when()));
        row.setOnMouseClicked(e -> model.pickedProperty().set(call.id()));
        row.setUserData(call.id());
        Nodes.pseudo(row, "selected", call.id().equals(model.pickedProperty().get()));
        return row;
    }

    private static String chip(CallLogViewModel.Row call) {
        return switch (call.tone()) {
            case AI -> "ai";
            case RINGING -> "warn";
            case PERSON -> "accent";
            case WAITING -> "idle";
            case DONE -> chip(call.result());
        };
    }

    private static String chip(CallWords.Result result) {
        return switch (result) {
            case GOOD -> "good";
            case NEUTRAL -> "idle";
            case OPEN -> "warn";
            case BAD -> "bad";
        };
    }
}
