package app.ringlet.desktop.form;

import app.ringlet.desktop.theme.Nodes;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Around what comes from the server: a skeleton while it takes long, the reason when it does not come, else the thing itself. */
public final class LoadingPane extends StackPane {

    private static final List<Double> LINES = List.of(0.55, 0.8, 0.7, 0.4, 0.75);

    public LoadingPane(Loading loading, Node content, Runnable again) {
        VBox ready = new VBox(8, stale(loading, again), content);
        VBox.setVgrow(content, Priority.ALWAYS);
        VBox skeleton = skeleton();
        VBox failed = failed(loading, again);
        loading.stateProperty().subscribe(state -> {
            Nodes.show(ready, state == Loading.State.READY);
            Nodes.show(skeleton, state == Loading.State.SKELETON);
            Nodes.show(failed, state == Loading.State.FAILED);
        });
        setMinHeight(0);
        getChildren().addAll(skeleton, failed, ready);
    }

    /** What is there is of before; the new was not to be had. */
    private static HBox stale(Loading loading, Runnable again) {
        HBox box = Problems.notice(loading.problemProperty());
        box.setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        box.getChildren().addAll(gap, againButton(again));
        return box;
    }

    private static Button againButton(Runnable again) {
        Button button = new Button("Try again");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> again.run());
        return button;
    }

    private VBox skeleton() {
        VBox box = new VBox();
        box.getStyleClass().add("loading-lines");
        for (double width : LINES) {
            Region line = new Region();
            line.getStyleClass().add("loading-line");
            line.maxWidthProperty().bind(Bindings.multiply(width, widthProperty()));
            box.getChildren().add(line);
        }
        box.setAccessibleText("Loading");
        return box;
    }

    private static VBox failed(Loading loading, Runnable again) {
        Label why = Nodes.paragraph("", "soft", "small");
        why.setMaxWidth(360);
        why.setStyle("-fx-text-alignment: center;");
        why.textProperty().bind(loading.problemProperty());
        VBox box = new VBox(
                new FontIcon("fth-cloud-off"),
                Nodes.label("This could not be loaded", "semibold"),
                why,
                againButton(again));
        box.getStyleClass().add("empty");
        return box;
    }
}
