package app.ringlet.protocol.booking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is considering a held slot.
 *
 * @param id the call, user, web session or waiting list entry; absent where that is nobody else's business
 * @param label how a receptionist would say it, such as "a call" or a colleague's name
 */
public record HoldOwner(Kind kind, @Nullable UUID id, String label) {

    /** What kind of party owns a hold. */
    public enum Kind {
        CALL,
        DESK,
        WEB,
        /** Someone on the waiting list, to whom it is offered. */
        WAITLIST
    }
}
