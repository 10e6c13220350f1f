package app.ringlet.desktop.form;

import app.ringlet.desktop.theme.Nodes;
import atlantafx.base.controls.ToggleSwitch;
import javafx.geometry.HorizontalDirection;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The parts that settings are made of. */
public final class Cards {

    private Cards() {}

    public static VBox card(String title, String words, Node... parts) {
        VBox card = new VBox(12, Nodes.label(title, "heading-16"));
        card.getStyleClass().addAll("card", "padded");
        if (!words.isEmpty()) {
            card.getChildren().add(Nodes.paragraph(words, "soft", "small"));
        }
        card.getChildren().addAll(parts);
        return card;
    }

    /** A field under its name. */
    public static VBox field(String name, Node... parts) {
        VBox field = new VBox(Nodes.label(name, "medium", "small"));
        field.getChildren().addAll(parts);
        field.getStyleClass().add("field");
        return field;
    }

    public static ToggleSwitch toggle(String words) {
        ToggleSwitch toggle = new ToggleSwitch(words);
        toggle.setLabelPosition(HorizontalDirection.RIGHT);
        toggle.setMaxWidth(Double.MAX_VALUE);
        return toggle;
    }

    /** Two columns of the same width that scroll together. */
    public static ScrollPane columns(VBox left, VBox right) {
        for (VBox column : new VBox[] {left, right}) {
            column.setSpacing(16);
            column.setMinWidth(0);
            column.setPrefWidth(100);
            HBox.setHgrow(column, Priority.ALWAYS);
        }
        HBox row = new HBox(16, left, right);
        // Else it is as high as the words would be in columns of no width.
        row.setMinHeight(0);
        return scrolling(row);
    }

    public static ScrollPane scrolling(Node content) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setFocusTraversable(false);
        VBox.setVgrow(pane, Priority.ALWAYS);
        return pane;
    }
}
