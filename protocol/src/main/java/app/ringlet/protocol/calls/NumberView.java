package app.ringlet.protocol.calls;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number of the salon.
 *
 * @param phone E.164
 * @param label what the salon calls it; may be empty
 * @param main whether the salon calls and texts from it
 * @param releasedAt absent while it is the salon's
 */
public record NumberView(
        UUID id,
        String phone,
        String label,
        State state,
        boolean main,
        OffsetDateTime since,
        @Nullable OffsetDateTime releasedAt) {

    /** How far it has come. */
    public enum State {
        /** The telephone company has not said yet whether we have it. Asking for it again finds out. */
        BUYING,
        /** It is answered. */
        ACTIVE,
        /** It is no longer the salon's; its calls and messages stay. */
        RELEASED
    }
}
