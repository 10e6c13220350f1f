package app.ringlet.desktop.theme;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** What views do again and again. */
public final class Nodes {

    private Nodes() {}

    /** Shows a node, or takes it and its room away. */
    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** {@link #show} for as long as the value says so. */
    public static void showWhile(Node node, ObservableValue<Boolean> shown) {
        watch(node, shown, value -> show(node, value));
    }

    /**
     * Tells now and at each change, for as long as the node lives. A binding that only its listener knows would be collected, since
     * it holds on to its sources weakly; so the node keeps it.
     */
    public static <T extends @Nullable Object> void watch(
            Node node, ObservableValue<T> value, Consumer<? super T> seen) {
        node.getProperties().put(new Object(), value);
        value.subscribe(seen::accept);
    }

    public static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** One that wraps, and is as high as its words need. */
    public static Label paragraph(String text, String... styles) {
        Label label = label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** A button with an icon and no words but the spoken ones. */
    public static Button iconButton(String icon, String spoken, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll("flat", "icon");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(spoken);
        button.setTooltip(new Tooltip(spoken));
        button.setOnAction(e -> action.run());
        return button;
    }

    /** Keeps one style class of a family, named after the enum's constant. */
    public static <E extends Enum<E>> void styleAs(Node node, E value) {
        for (E each : value.getDeclaringClass().getEnumConstants()) {
            node.getStyleClass().remove(each.name().toLowerCase(Locale.ROOT));
        }
        node.getStyleClass().add(value.name().toLowerCase(Locale.ROOT));
    }

    public static void pseudo(Node node, String name, boolean on) {
        node.pseudoClassStateChanged(PseudoClass.getPseudoClass(name), on);
    }

    /** Keeps a pane's children as the views of a list's items, and the views of items that stay. */
    public static <T> void fill(Pane pane, ObservableList<T> items, Function<T, Node> view) {
        pane.getChildren().setAll(items.stream().map(view).toList());
        items.addListener((ListChangeListener<T>) change -> {
            while (change.next()) {
                List<Node> children = pane.getChildren();
                if (change.getRemovedSize() > 0) {
                    children.subList(change.getFrom(), change.getFrom() + change.getRemovedSize())
                            .clear();
                }
                if (change.wasAdded()) {
                    children.addAll(
                            change.getFrom(),
                            change.getAddedSubList().stream().map(view).toList());
                }
            }
        });
    }
}
