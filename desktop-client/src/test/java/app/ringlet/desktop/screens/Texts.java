package app.ringlet.desktop.screens;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;

/** Reads a window as a person would: only what is visible. */
public final class Texts {

    private Texts() {}

    public static List<String> shown(Node node) {
        List<String> texts = new ArrayList<>();
        collect(node, texts);
        return texts;
    }

    /** Those of a kind that can be seen. */
    public static <T extends Node> List<T> shown(Node node, Class<T> kind) {
        if (!node.isVisible()) {
            return List.of();
        }
        List<T> found = new ArrayList<>(kind.isInstance(node) ? List.of(kind.cast(node)) : List.of());
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(shown(child, kind)));
        }
        return found;
    }

    private static void collect(Node node, List<String> texts) {
        if (!node.isVisible()) {
            return;
        }
        switch (node) {
            case Labeled labeled -> texts.add(labeled.getText());
            case TextInputControl input -> texts.add(input.getText());
            default -> {
                // Has no words of its own.
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
        }
    }
}
