package app.ringlet.protocol.calls;

import app.ringlet.protocol.booking.ClientRef;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a call, or a visit that is not confirmed, left for a person to do.
 *
 * @param callId the newest call that it is about
 * @param phone E.164 of whom to call back
 * @param at when it appeared, or the caller tried last
 * @param owner the colleague who sees to it; absent as long as nobody does
 * @param tries how often the caller has tried, from 1
 * @param ending why it is done; absent while it is open, and for what was done before this was kept
 * @param message what was left on voicemail; absent for other kinds
 */
public record WorkItemView(
        UUID id,
        Kind kind,
        @Nullable UUID callId,
        @Nullable ClientRef client,
        @Nullable String phone,
        String text,
        OffsetDateTime at,
        boolean done,
        @Nullable TakenBy owner,
        int tries,
        @Nullable Ending ending,
        @Nullable VoicemailView message) {

    /** One that nobody sees to, of one try. */
    public WorkItemView(
            UUID id,
            Kind kind,
            @Nullable UUID callId,
            @Nullable ClientRef client,
            @Nullable String phone,
            String text,
            OffsetDateTime at,
            boolean done) {
        this(id, kind, callId, client, phone, text, at, done, null, 1, null, null);
    }

    /** Why it is there. */
    public enum Kind {
        MESSAGE,
        MISSED_CALL,
        /** The caller asked to be called back, or a colleague said so. */
        CALL_BACK,
        /** {@code /calls/{callId}/recording} plays it. */
        VOICEMAIL,
        /** A new client has not confirmed a visit in time. */
        UNCONFIRMED,
        /** A caller asked what the assistant does not know; the item has the id of {@code /assistant/questions}. */
        QUESTION
    }

    /** Why it is done. */
    public enum Ending {
        /** Somebody marked it. */
        MARKED,
        /** The caller was spoken with since. */
        REACHED,
        /** The caller has booked since. */
        BOOKED,
        /** The question was answered. */
        ANSWERED
    }
}
