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
 * @param deposit due for it; zero for none
 * @param fee recorded for cancelling late or not coming; absent if there is none
 * @param color {@code #rrggbb} that the desk gave it; absent for its service's own
 * @param seriesId the recurring series it belongs to
 * @param confirmBy until when a new client must confirm; absent if there is no such rule or it is confirmed
 * @param reason why it was cancelled
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
        @Nullable String notes,
        Money deposit,
        @Nullable Money fee,
        @Nullable String color,
        @Nullable UUID seriesId,
        @Nullable OffsetDateTime confirmBy,
        @Nullable String reason) {

    public AppointmentView {
        items = List.copyOf(items);
    }
}
