package app.ringlet.desktop.calls;

import app.ringlet.desktop.theme.Nodes;
import app.ringlet.protocol.calls.ConversationTurn.BlockedSentence;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A sentence that was not let be said, struck through, and what was said in its place. */
public final class GuardMark extends HBox {

    private static final double TIP_WIDTH = 360;
    private static final String WHY = "The assistant was about to say what nothing proves. It was kept from it.";

    /** In full. */
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
        explain("Kept from being said: " + blocked.sentence() + " " + instead);
    }

    private GuardMark(List<BlockedSentence> blocked) {
        getChildren()
                .addAll(new FontIcon("fth-shield"), Nodes.label("Corrected before it was said", "tiny", "semibold"));
        getStyleClass().addAll("guard-mark", "brief");
        explain(blocked.stream()
                .map(b -> "Kept from being said: “" + b.sentence() + "”"
                        + (b.spoken().isBlank() ? "" : "\nSaid instead: “" + b.spoken() + "”"))
                .collect(Collectors.joining("\n\n")));
    }

    /** One line, where there is little room; the rest under the mouse. */
    static GuardMark brief(List<BlockedSentence> blocked) {
        return new GuardMark(blocked);
    }

    private void explain(String what) {
        setAccessibleText(what);
        Tooltip tip = new Tooltip(what + "\n\n" + WHY);
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH);
        Tooltip.install(this, tip);
    }
}
