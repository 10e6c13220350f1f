package app.ringlet.protocol.assistant;

import java.util.Arrays;
import java.util.List;

/** How the assistant speaks with callers, the best first; when one fails in a call, the next takes over. */
public enum VoiceChoice {
    /** Speech to speech: a model hears the caller and answers in sound. */
    REALTIME,
    /** The carrier hears and speaks, sentence by sentence, and lets itself be interrupted. */
    RELAY,
    /** The carrier hears and speaks by turns; needs nothing but the carrier. */
    TURNS;

    /** This one and those that stand in for it, in their order. */
    public List<VoiceChoice> andBelow() {
        return Arrays.stream(values())
                .filter(other -> other.compareTo(this) >= 0)
                .toList();
    }
}
