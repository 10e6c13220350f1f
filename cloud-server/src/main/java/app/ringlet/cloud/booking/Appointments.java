package app.ringlet.cloud.booking;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.booking.AppointmentView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The current salon's booked visits. Each act is one transaction, or part of the caller's; when it returns outside of one, it
 * is committed. Each publishes its {@link AppointmentEvent} in that transaction. A foreign id is {@code not_found}.
 */
public interface Appointments {

    /**
     * @throws Refusal {@code slot_taken}; {@code hold_gone}; {@code outside_hours}, {@code employee_cannot}, {@code in_the_past};
     *     {@code invalid_field} for a client without id, name or number, or for a hold of another visit
     */
    AppointmentView book(BookVisit command);

    /**
     * Moves or changes. Only what is SCHEDULED or CONFIRMED can have another time or other services; notes can always change.
     *
     * @throws Refusal as {@link #book}; {@code stale_version}; {@code bad_transition}
     */
    AppointmentView change(UUID id, ChangeVisit command);

    /** @throws Refusal {@code bad_transition} for a step that the rules forbid, {@code stale_version} */
    AppointmentView changeStatus(UUID id, ChangeStatus command);

    /** Frees the time. @throws Refusal {@code bad_transition} if it is cancelled or has begun, {@code stale_version} */
    AppointmentView cancel(UUID id, @Nullable String reason, @Nullable Long expectedVersion, Actor by);

    AppointmentView get(UUID id);

    /** By start. @param size 1 to 200 */
    Page<AppointmentView> list(AppointmentFilter filter, int page, int size);

    /** What the client still has before them, SCHEDULED or CONFIRMED, by start; 50 at most. */
    List<AppointmentView> upcomingOf(UUID clientId);

    /** Those that belong to the series, whatever has become of them, by start. */
    List<AppointmentView> ofSeries(UUID seriesId);

    /** What was done to it, oldest first. */
    List<HistoryEntry> historyOf(UUID id);
}
