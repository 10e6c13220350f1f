package app.ringlet.desktop.calls;

import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallReason;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which calls are wanted; what is absent matters not.
 *
 * @param text in the name, the number, the note or what was said; empty for any
 * @param from the first day, in the salon's zone
 * @param to the last day, itself included
 * @param live whether only those are wanted that have not ended
 * @param recorded whether only those are wanted that can be listened to
 */
public record CallQuery(
        String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable CallReason reason,
        @Nullable CallOutcome outcome,
        boolean live,
        boolean recorded) {

    public static final CallQuery ALL = new CallQuery("", null, null, null, null, false, false);
}
