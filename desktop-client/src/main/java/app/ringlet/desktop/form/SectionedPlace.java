package app.ringlet.desktop.form;

import app.ringlet.desktop.theme.Nodes;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A place and its sections: their names above, below the one that is picked. */
public abstract class SectionedPlace<S extends Enum<S> & PlaceSections.Named> extends VBox {

    /** @param pickable whether there is a choice. @param views one for each section, in the order in which they stand */
    protected SectionedPlace(
            ObservableValue<String> title,
            PlaceSections<S> sections,
            ObservableValue<Boolean> pickable,
            Map<S, ? extends Node> views) {
        Label heading = Nodes.label("", "heading-20");
        heading.setMinWidth(USE_PREF_SIZE);
        Nodes.watch(heading, title, heading::setText);
        HBox names = new HBox();
        names.getStyleClass().add("segments");
        names.setMaxHeight(USE_PREF_SIZE);
        Segments.fill(names, List.copyOf(views.keySet()), PlaceSections.Named::words, sections.pickedProperty());
        Nodes.showWhile(names, pickable);
        HBox head = new HBox(24, heading, names);
        head.setAlignment(Pos.CENTER_LEFT);
        HBox offline = new HBox(
                8,
                new FontIcon("fth-cloud-off"),
                Nodes.paragraph("The server is away. What you see is as last known; it comes back by itself."));
        offline.getStyleClass().add("calm");
        offline.setAlignment(Pos.CENTER_LEFT);
        Nodes.showWhile(offline, sections.offlineProperty());
        StackPane content = new StackPane();
        content.setMinHeight(0);
        VBox.setVgrow(content, Priority.ALWAYS);
        sections.pickedProperty().subscribe(picked -> content.getChildren().setAll(views.get(picked)));
        getStyleClass().add("sectioned-place");
        getChildren().setAll(head, offline, content);
    }
}
