package app.ringlet.desktop.calls;

import app.ringlet.desktop.theme.Fxml;
import app.ringlet.desktop.theme.Nodes;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The calls beside the calendar. */
public final class LiveCallsView extends VBox {

    /** Pixels for what was said: most of the panel for a single call, a few lines each for several. */
    private static final double ALONE = 330;

    private static final double SHARED = 150;

    @FXML
    private Label count;

    @FXML
    private VBox empty;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox cards;

    public LiveCallsView(LiveCallsViewModel model) {
        Fxml.load(this);
        count.textProperty().bind(model.liveCountProperty().asString());
        model.liveCountProperty().subscribe(n -> {
            count.getStyleClass().remove("active");
            if (n.intValue() > 0) {
                count.getStyleClass().add("active");
            }
        });
        var transcriptHeight = Bindings.when(Bindings.size(model.cards()).greaterThan(1))
                .then(SHARED)
                .otherwise(ALONE);
        Nodes.fill(
                cards, model.cards(), card -> new CallCardView(card, transcriptHeight, model::pointTo, model.hands()));
        Nodes.showWhile(empty, Bindings.isEmpty(model.cards()));
        Nodes.showWhile(scroll, Bindings.isNotEmpty(model.cards()));
    }
}
