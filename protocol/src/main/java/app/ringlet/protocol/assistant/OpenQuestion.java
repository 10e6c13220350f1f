package app.ringlet.protocol.assistant;

import app.ringlet.protocol.booking.ClientRef;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asked and the assistant did not know.
 *
 * @param id also of the work item that the desk sees
 * @param question in the caller's words
 * @param language BCP 47, in which it was asked as far as that is known
 * @param client who asked, where the salon knows the number
 * @param phone E.164 of whom to call back; absent if it was withheld
 * @param entryId what was written down as the answer
 */
public record OpenQuestion(
        UUID id,
        @Nullable UUID callId,
        String question,
        @Nullable String language,
        @Nullable ClientRef client,
        @Nullable String phone,
        OffsetDateTime askedAt,
        Status status,
        @Nullable UUID entryId) {

    /** What became of it. */
    public enum Status {
        OPEN,
        ANSWERED,
        DISMISSED
    }
}
