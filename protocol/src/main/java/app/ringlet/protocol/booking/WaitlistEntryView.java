package app.ringlet.protocol.booking;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone who waits for a time to become free.
 *
 * @param version grows with each change; goes back in {@code If-Match}
 * @param from first day in the salon's zone
 * @param to last day, inclusive
 * @param times empty for any time
 * @param expires when looking for a time stops
 * @param offer what is kept for them; only while OFFERED
 * @param appointmentId what became of it; only if BOOKED
 */
public record WaitlistEntryView(
        UUID id,
        long version,
        ClientRef client,
        List<VisitItem> items,
        LocalDate from,
        LocalDate to,
        List<WaitlistTimes> times,
        @Nullable String note,
        BookingSource source,
        WaitlistStatus status,
        OffsetDateTime created,
        OffsetDateTime expires,
        @Nullable Offer offer,
        @Nullable UUID appointmentId) {

    public WaitlistEntryView {
        items = List.copyOf(items);
        times = List.copyOf(times);
    }

    /**
     * A visit that is kept for them.
     *
     * @param holdId the hold that keeps it; the desk may release it
     * @param expires until when they can accept
     */
    public record Offer(UUID id, UUID holdId, Slot visit, OffsetDateTime expires) {}
}
