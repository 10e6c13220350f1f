package app.ringlet.protocol.assistant;

import java.util.List;

/** @param next the voice that the next caller would hear. @param voices all, the best first */
public record VoicesView(VoiceChoice next, List<State> voices) {

    public VoicesView {
        voices = List.copyOf(voices);
    }

    /**
     * A voice.
     *
     * @param configured whether the server has what it needs
     * @param resting whether it is left alone for a moment, because it failed too often
     * @param missing what the server lacks for it, in words; empty if it is configured
     */
    public record State(VoiceChoice voice, boolean configured, boolean resting, String missing) {}
}
