package app.ringlet.desktop.worklist;

import app.ringlet.desktop.recording.PlayerViewModel;
import app.ringlet.desktop.theme.Fxml;
import app.ringlet.desktop.theme.Nodes;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The worklist, beside the calendar or as a place of its own. */
public final class WorkItemsView extends VBox {

    private static final Insets BELOW = new Insets(0, 0, 8, 0);

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

    @FXML
    private HBox undo;

    @FXML
    private Label undoWords;

    @FXML
    private Button undoButton;

    public WorkItemsView(WorklistViewModel model, PlayerViewModel player) {
        Fxml.load(this);
        count.textProperty().bind(model.openCountProperty().asString());
        summary.textProperty().bind(model.summaryProperty());
        problem.textProperty().bind(model.problemProperty());
        Nodes.showWhile(problemBox, model.problemProperty().isNotEmpty());
        Nodes.showWhile(empty, Bindings.isEmpty(model.items()));
        Nodes.showWhile(scroll, Bindings.isNotEmpty(model.items()));
        WorklistPlayer players = new WorklistPlayer(player);
        Nodes.fill(items, model.items(), item -> new WorkItemRow(item, model, players));
        Nodes.watch(undo, model.undoProperty(), last -> {
            undoWords.setText(last == null ? "" : last.words());
            Nodes.show(undo, last != null);
        });
        undoButton.setOnAction(e -> model.undo());
    }

    /** Leaves the caption to the place around it. */
    public WorkItemsView withoutCaption() {
        Nodes.show(caption, false);
        head.getStyleClass().setAll("place-head");
        VBox.setMargin(undo, BELOW);
        VBox.setMargin(problemBox, BELOW);
        return this;
    }
}
