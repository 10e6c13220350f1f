package app.ringlet.cloud.booking;

import app.ringlet.protocol.booking.HoldOwner;
import app.ringlet.protocol.booking.VisitItem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Wants a visit kept for someone who is making up their mind.
 *
 * @param items as in {@link AvailabilityQuery}; where none is named, the first free employee is taken
 * @param start on five minutes
 * @param ttl 10 s to 15 min; for the waiting list up to a day
 */
public record PlaceHold(HoldOwner owner, List<VisitItem> items, Instant start, Duration ttl) {

    public PlaceHold {
        items = List.copyOf(items);
    }
}
