package app.ringlet.protocol.calls;

import org.jspecify.annotations.Nullable;

/** A message on voicemail. @param seconds its length. @param transcript what is said in it, as the carrier understood; absent if it did not */
public record VoicemailView(
        State state, @Nullable Integer seconds, @Nullable String transcript) {

    /** How far it is. */
    public enum State {
        /** The caller speaks, or the carrier has not told yet what they left. */
        AWAITED,
        LEFT,
        /** Nothing was left. */
        NONE
    }
}
