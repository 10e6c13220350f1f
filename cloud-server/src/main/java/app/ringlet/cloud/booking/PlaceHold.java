package app.ringlet.cloud.booking;

import app.ringlet.protocol.booking.HoldOwner;
import app.ringlet.protocol.booking.VisitItem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Wants a visit kept for someone who is making up their mind.
 *
 * @param items as in {@link AvailabilityQuery}; where none is named, the first free employee is taken
 * @param start on five minutes
 * @param ttl 10 s to 15 min; for the waiting list up to a day
 * @param moving an appointment that is to be moved: its own time counts as free, and nothing else can be done with the hold
 */
public record PlaceHold(
        HoldOwner owner,
        List<VisitItem> items,
        Instant start,
        Duration ttl,
        @Nullable UUID moving) {

    public PlaceHold {
        items = List.copyOf(items);
    }

    /** For a new visit. */
    public PlaceHold(HoldOwner owner, List<VisitItem> items, Instant start, Duration ttl) {
        this(owner, items, start, ttl, null);
    }
}
