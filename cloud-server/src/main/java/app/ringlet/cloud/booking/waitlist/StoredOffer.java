package app.ringlet.cloud.booking.waitlist;

import app.ringlet.protocol.booking.Slot;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An offer's own row. @param status an open one keeps its time by its hold */
record StoredOffer(
        UUID id,
        UUID entryId,
        UUID holdId,
        Instant start,
        Instant end,
        List<Slot.Item> items,
        Instant expiresAt,
        Status status) {

    enum Status {
        OPEN,
        ACCEPTED,
        DECLINED,
        /** Nobody answered in time. */
        RAN_OUT,
        /** The desk gave the hold back. */
        TAKEN_BACK,
        /** The entry was withdrawn. */
        WITHDRAWN
    }

    boolean overlaps(Instant from, Instant to) {
        return start.isBefore(to) && end.isAfter(from);
    }
}
