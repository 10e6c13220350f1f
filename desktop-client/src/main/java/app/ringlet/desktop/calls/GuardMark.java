package app.ringlet.desktop.calls;

import app.ringlet.desktop.theme.Nodes;
import app.ringlet.protocol.calls.ConversationTurn.BlockedSentence;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A sentence that was not let be said, struck through, and what was said in its place. */
public final class GuardMark extends HBox {

    private static final String WHY = "The assistant was about to say what nothing proves. It was kept from it.";

    public GuardMark(BlockedSentence blocked) {
        String instead = blocked.spoken().isBlank()
                ? "Nothing was said in its place."
                : "Said instead: “" + blocked.spoken() + "”";
        Label kept = Nodes.paragraph(blocked.sentence(), "small", "soft", "struck");
        Label spoken = Nodes.paragraph(instead, "small");
        VBox words = new VBox(2, Nodes.label("Kept from being said", "tiny", "semibold"), kept, spoken);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(new FontIcon("fth-shield"), words);
        getStyleClass().add("guard-mark");
        setAccessibleText("Kept from being said: " + blocked.sentence() + " " + instead);
        Tooltip.install(this, new Tooltip(WHY));
    }
}
