package app.ringlet.cloud.booking;

import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.protocol.booking.VisitItem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Wants a visit booked.
 *
 * @param items as in {@link AvailabilityQuery}; where none is named, the first free employee is taken. With a hold: the
 *     hold's own visit, or empty to mean it
 * @param start on five minutes; with a hold, the hold's
 * @param holdId a live hold of this visit, which the booking uses up
 * @param notes 4,000 characters at most
 * @param callId the call in which it is booked
 * @param seriesId the series that it belongs to
 */
public record BookVisit(
        NewAppointment.Who client,
        List<VisitItem> items,
        Instant start,
        @Nullable UUID holdId,
        @Nullable String notes,
        BookingSource source,
        @Nullable UUID callId,
        Actor by,
        @Nullable UUID seriesId) {

    /** Whether it is a person at the desk, who may go past the salon's booking rules. */
    public boolean isByDesk() {
        return source == BookingSource.DESK && by.isDesk();
    }

    public BookVisit {
        items = List.copyOf(items);
    }

    /** On its own. */
    public BookVisit(
            NewAppointment.Who client,
            List<VisitItem> items,
            Instant start,
            @Nullable UUID holdId,
            @Nullable String notes,
            BookingSource source,
            @Nullable UUID callId,
            Actor by) {
        this(client, items, start, holdId, notes, source, callId, by, null);
    }
}
