package app.ringlet.desktop.worklist;

import app.ringlet.desktop.form.Segments;
import app.ringlet.desktop.recording.PlayerViewModel;
import app.ringlet.desktop.theme.Nodes;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The worklist as a place of its own. */
public final class WorklistPlace extends VBox {

    private static final double WIDTH = 720;

    public WorklistPlace(WorklistViewModel model, PlayerViewModel player) {
        Label title = Nodes.label("Worklist", "heading-20");
        HBox whose = new HBox();
        whose.getStyleClass().add("segments");
        whose.setMaxHeight(USE_PREF_SIZE);
        Segments.fill(whose, List.of(Whose.values()), Whose::words, model.whoseProperty());
        HBox head = new HBox(24, title, whose);
        head.setAlignment(Pos.CENTER_LEFT);
        WorkItemsView items = new WorkItemsView(model, player).withoutCaption();
        items.setMaxWidth(WIDTH);
        VBox.setVgrow(items, Priority.ALWAYS);
        getStyleClass().add("worklist-place");
        getChildren().setAll(head, items);
    }
}
