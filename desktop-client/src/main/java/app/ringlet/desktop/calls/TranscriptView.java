package app.ringlet.desktop.calls;

import app.ringlet.desktop.theme.FollowingScroll;
import app.ringlet.desktop.theme.Nodes;
import app.ringlet.protocol.calls.ConversationTurn.BlockedSentence;
import app.ringlet.protocol.calls.TranscriptLine.Speaker;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What was said, newest below. */
final class TranscriptView extends FollowingScroll {

    /** Takes the height that it gets. */
    TranscriptView(ObservableList<Bubble> said) {
        this(new VBox(), said, false);
    }

    /** As high as what was said, up to a limit. @param most height in pixels from which on it scrolls */
    TranscriptView(ObservableList<Bubble> said, ObservableValue<Number> most) {
        this(new VBox(), said, true);
        growUpTo(most);
    }

    private TranscriptView(VBox bubbles, ObservableList<Bubble> said, boolean brief) {
        super(bubbles);
        bubbles.getStyleClass().add("transcript");
        Nodes.fill(bubbles, said, line -> bubble(line, brief));
    }

    private static VBox bubble(Bubble said, boolean brief) {
        Label text = new Label(said.text());
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.getStyleClass().addAll("bubble", said.speaker().name().toLowerCase(Locale.ROOT));
        VBox box = new VBox(2);
        box.setFillWidth(false);
        box.setAlignment(
                switch (said.speaker()) {
                    case CALLER -> Pos.CENTER_LEFT;
                    case ASSISTANT, STAFF -> Pos.CENTER_RIGHT;
                    case SYSTEM -> Pos.CENTER;
                });
        if (!said.follows() && said.speaker() != Speaker.SYSTEM) {
            Label speaker = new Label(name(said.speaker()));
            speaker.getStyleClass().add("speaker");
            box.getChildren().add(speaker);
        }
        text.maxWidthProperty().bind(box.widthProperty().multiply(0.9));
        box.getChildren().add(text);
        for (GuardMark mark : marks(said.blocked(), brief)) {
            mark.maxWidthProperty().bind(box.widthProperty().multiply(0.9));
            box.getChildren().add(mark);
        }
        return box;
    }

    private static List<GuardMark> marks(List<BlockedSentence> blocked, boolean brief) {
        if (blocked.isEmpty()) {
            return List.of();
        }
        return brief
                ? List.of(GuardMark.brief(blocked))
                : blocked.stream().map(GuardMark::new).toList();
    }

    private static String name(Speaker speaker) {
        return switch (speaker) {
            case CALLER -> "Caller";
            case ASSISTANT -> "AI";
            case STAFF -> "Salon";
            case SYSTEM -> "";
        };
    }
}
