package app.ringlet.protocol.calls;

import app.ringlet.protocol.booking.ClientRef;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something a call, or a visit that is not confirmed, left for a person to do. @param phone E.164 of whom to call back */
public record WorkItemView(
        UUID id,
        Kind kind,
        @Nullable UUID callId,
        @Nullable ClientRef client,
        @Nullable String phone,
        String text,
        OffsetDateTime at,
        boolean done) {

    /** Why it is there. */
    public enum Kind {
        MESSAGE,
        MISSED_CALL,
        /** A new client has not confirmed a visit in time. */
        UNCONFIRMED,
        /** A caller asked what the assistant does not know; the item has the id of {@code /assistant/questions}. */
        QUESTION
    }
}
