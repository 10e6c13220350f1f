package app.ringlet.desktop.form;

import app.ringlet.desktop.theme.Nodes;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Where it is told why something was not done. */
public final class Problems {

    private Problems() {}

    /** There while there are words. */
    public static HBox notice(ObservableValue<String> words) {
        Label label = Nodes.paragraph("");
        HBox box = new HBox(8, new FontIcon("fth-alert-circle"), label);
        box.setAlignment(Pos.TOP_LEFT);
        box.getStyleClass().add("notice");
        Nodes.watch(box, words, text -> {
            label.setText(text);
            Nodes.show(box, !text.isEmpty());
        });
        return box;
    }

    /** Under a field: what the server said about it. */
    public static Label ofField(Asking asking, String field) {
        Label label = Nodes.paragraph("", "small", "field-problem");
        var words = Bindings.valueAt(asking.fields(), field);
        Nodes.watch(label, words, text -> {
            label.setText(text == null ? "" : text);
            Nodes.show(label, text != null);
        });
        return label;
    }
}
