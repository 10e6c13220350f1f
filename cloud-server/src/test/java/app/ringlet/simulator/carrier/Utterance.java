package app.ringlet.simulator.carrier;

import java.time.Duration;
import java.time.Instant;

/**
 * Something heard or said on a line.
 *
 * @param by whose voice it is
 * @param text what was heard of it; shorter than what was meant if the listener broke in
 * @param lasting how long it takes to say at the carrier's pace
 */
public record Utterance(Instant at, Voice by, String text, Duration lasting) {

    public enum Voice {
        /** What the salon's server had the carrier say. */
        SALON,
        /** The person at this telephone. */
        SELF,
        /** The person at the other end of a bridged call. */
        OTHER,
        /** The network itself: "not in service", an apology. */
        NETWORK,
        /** Not words: keys pressed, a tone, music. */
        SOUND
    }

    @Override
    public String toString() {
        return by + ": " + text;
    }
}
