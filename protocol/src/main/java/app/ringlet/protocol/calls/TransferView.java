package app.ringlet.protocol.calls;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a transfer has come of which the third is asked first.
 *
 * @param userId the colleague who is the third; absent if it is a number
 * @param name as colleagues call them; the number if it is one
 * @param phone E.164; absent if it is a colleague
 */
public record TransferView(
        Step step,
        @Nullable UUID userId,
        String name,
        @Nullable String phone) {

    /** Where it stands. In all but {@link #JOINED} and {@link #PASSED_ON} the caller is on hold. */
    public enum Step {
        /** It rings there. A colleague answers by {@code take-over}. */
        RINGING,
        /** Whoever transfers talks with the third. */
        TALKING,
        /** All three talk. */
        JOINED,
        /** Whoever transferred is out of the call, which a number has now; a colleague would be its {@code takenBy}. */
        PASSED_ON,
        /** The third is on another call; {@code resume} goes back to the caller. */
        BUSY,
        /** The third has not come to the telephone, or cannot be reached; {@code resume} goes back to the caller. */
        NO_ANSWER,
        /** The third has hung up, or their desk is lost; {@code resume} goes back to the caller. */
        LEFT;

        /** Whether there is a third, in the call or about to be. */
        public boolean goesOn() {
            return this == RINGING || this == TALKING || this == JOINED || this == PASSED_ON;
        }
    }
}
