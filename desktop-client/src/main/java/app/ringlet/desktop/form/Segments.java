package app.ringlet.desktop.form;

import app.ringlet.desktop.theme.Nodes;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** One choice of a few, all of them to be seen. */
public final class Segments {

    private Segments() {}

    public static <T> void fill(HBox box, List<T> choices, Function<T, String> words, Property<T> chosen) {
        ToggleGroup group = new ToggleGroup();
        for (T choice : choices) {
            ToggleButton button = new ToggleButton(words.apply(choice));
            button.getStyleClass().add("segment");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setOnAction(e -> {
                chosen.setValue(choice);
                button.setSelected(true);
            });
            Nodes.watch(button, chosen, now -> button.setSelected(choice.equals(now)));
            box.getChildren().add(button);
        }
    }
}
