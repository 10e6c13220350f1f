package app.ringlet.protocol.booking;

import app.ringlet.protocol.Money;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A booked visit.
 *
 * @param version grows with each change; goes back in {@code If-Match}
 * @param newClient whether it is the client's first visit
 * @param callId the call in which it was booked, if it was
 * @param price frozen when it was booked
 */
public record AppointmentView(
        UUID id,
        long version,
        ClientRef client,
        boolean newClient,
        OffsetDateTime start,
        OffsetDateTime end,
        AppointmentStatus status,
        List<BookedItem> items,
        Money price,
        BookingSource source,
        @Nullable UUID callId,
        @Nullable String notes) {

    public AppointmentView {
        items = List.copyOf(items);
    }
}
