package app.ringlet.cloud.booking;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.booking.Slot;
import java.util.List;
import java.util.function.Function;

/** When a visit is possible in the current salon. */
public interface Availabilities {

    /**
     * The possible visits, earliest first and then in the order of the calendar's columns. Each lies in the opening hours and
     * in its employees' working time, starts on the salon's grid, not in the past, and meets no appointment,
     * no live hold and no blocked time; for others than the desk it also lies within the salon's lead time and horizon, as holds and bookings
     * must. It may be gone by the time it is asked for: only a hold or a booking is a promise.
     *
     * @throws Refusal {@code not_found} for an id that is not the salon's, {@code employee_cannot} if an item's employee
     *     does not do its service or nobody does, {@code invalid_field} for a query out of range
     */
    List<Slot> find(AvailabilityQuery query);

    /** The same, for a question that needs to know the salon, which is read anyway. */
    List<Slot> find(Function<Salon, AvailabilityQuery> question);
}
