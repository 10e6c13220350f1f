package app.ringlet.desktop.assistant;

import app.ringlet.protocol.calls.ConversationTurn.BlockedSentence;
import java.util.List;

/**
 * One line of a conversation that is tried.
 *
 * @param wouldDo in words; only of what the assistant said
 * @param took who was asked for what to say, and how long it took; empty for a caller's line
 */
public record TrialLine(
        Speaker speaker, String text, List<String> wouldDo, List<BlockedSentence> blocked, String took) {

    public TrialLine {
        wouldDo = List.copyOf(wouldDo);
        blocked = List.copyOf(blocked);
    }

    static TrialLine plain(Speaker speaker, String text) {
        return new TrialLine(speaker, text, List.of(), List.of(), "");
    }

    /** Whose line it is. */
    public enum Speaker {
        CALLER,
        ASSISTANT,
        /** The desk itself says what would happen now. */
        NOTE
    }
}
