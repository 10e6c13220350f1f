package app.ringlet.cloud.booking;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.HistoryEntry;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.protocol.booking.WalkIn;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The current salon's booked visits. The salon's {@link app.ringlet.protocol.salon.BookingRules} bind everyone but a person at the desk:
 * who books for {@code DESK} and is a user, and any user who changes something.
 *
 * <p> Each act is one transaction, or part of the caller's; when it returns outside of one, it
 * is committed. Each publishes its {@link AppointmentEvent} in that transaction. A foreign id is {@code not_found}.
 */
public interface Appointments {

    /**
     * @throws Refusal {@code too_soon}, {@code too_far_ahead}, {@code too_many_bookings}, {@code client_blocked} for others than the desk;
     *     {@code slot_taken}; {@code hold_gone}; {@code outside_hours}, {@code employee_cannot}, {@code in_the_past};
     *     {@code invalid_field} for a client without id, name or number, or for a hold of another visit
     */
    AppointmentView book(BookVisit command);

    /**
     * Someone who comes without an appointment: served from the present five minutes on, and IN_PROGRESS; or booked for the first
     * free start, if they want to wait. The visits of those without a name stand under the
     * {@link app.ringlet.cloud.clients.WalkInClient}.
     *
     * @param by a person at the desk
     * @throws Refusal {@code slot_taken}, with how long the wait would be
     */
    AppointmentView walkIn(WalkIn request, Actor by);

    /**
     * Moves or changes. Only what is SCHEDULED or CONFIRMED can have another time or other services; notes can always change.
     *
     * @throws Refusal as {@link #book}; {@code stale_version}; {@code bad_transition}
     */
    AppointmentView change(UUID id, ChangeVisit command);

    /**
     * Cancelling later than the salon allows, and not coming, record the fee that its rules name; a step back takes it away. A move
     * costs nothing, however late.
     *
     * @throws Refusal {@code bad_transition} for a step that the rules forbid, {@code stale_version}
     */
    AppointmentView changeStatus(UUID id, ChangeStatus command);

    /** Frees the time. @throws Refusal {@code bad_transition} if it is cancelled or has begun, {@code stale_version} */
    AppointmentView cancel(UUID id, @Nullable String reason, @Nullable Long expectedVersion, Actor by);

    /** Lets the client off the recorded fee. @throws Refusal {@code bad_transition} if there is none, {@code forbidden} for others than the desk */
    AppointmentView waiveFee(UUID id, String reason, @Nullable Long expectedVersion, Actor by);

    /**
     * Says who walked in without a name.
     *
     * @throws Refusal {@code invalid_field} for a visit that is a known client's already
     */
    AppointmentView nameClient(UUID id, NewAppointment.Who who, @Nullable Long expectedVersion, Actor by);

    AppointmentView get(UUID id);

    /** By start. @param size 1 to 200 */
    Page<AppointmentView> list(AppointmentFilter filter, int page, int size);

    /** All of the client's, whatever has become of them, newest first. @param size 1 to 200 */
    Page<AppointmentView> ofClient(UUID clientId, int page, int size);

    /** What the client still has before them, SCHEDULED or CONFIRMED, by start; 50 at most. */
    List<AppointmentView> upcomingOf(UUID clientId);

    /** Those that belong to the series, whatever has become of them, by start. */
    List<AppointmentView> ofSeries(UUID seriesId);

    /** What was done to it, oldest first. @param size 1 to 200 */
    Page<HistoryEntry> historyOf(UUID id, int page, int size);
}
