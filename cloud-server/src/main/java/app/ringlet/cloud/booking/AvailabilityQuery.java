package app.ringlet.cloud.booking;

import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.SlotOrder;
import app.ringlet.protocol.booking.VisitItem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which visit, and when.
 *
 * <p>An item may name its employee. A guest's items that name none are all served by one employee where one is free for them all;
 * otherwise each by whoever can do it and is free.
 *
 * @param items 1 to 8; each guest's are served one after the other, and all guests begin at once
 * @param from earliest start
 * @param to latest start, exclusive; at most 62 days after {@code from}
 * @param limit 1 to 500
 * @param choice what to list where several employees are free at one start
 * @param moving an appointment that is to be moved: its own time counts as free
 * @param window when on the salon's wall a visit may start; absent for any time of day
 * @param source who asks, and could then hold or book what is found: the salon's lead time and horizon bind all but the desk
 */
public record AvailabilityQuery(
        List<VisitItem> items,
        Instant from,
        Instant to,
        int limit,
        Choice choice,
        @Nullable UUID moving,
        @Nullable Window window,
        SlotOrder order,
        BookingSource source) {

    public AvailabilityQuery {
        items = List.copyOf(items);
    }

    /** Whether a start is listed once, or once for each employee who could serve all the items that name none. */
    public enum Choice {
        EACH_EMPLOYEE,
        FIRST_FREE_EMPLOYEE
    }

    /** A part of the day. @param from earliest start. @param to latest start, exclusive; midnight for the day's end */
    public record Window(LocalTime from, LocalTime to) {

        public boolean contains(LocalTime time) {
            return !time.isBefore(from) && (to.equals(LocalTime.MIDNIGHT) || time.isBefore(to));
        }
    }

    /** By the desk, at any time of day, earliest first. */
    public AvailabilityQuery(List<VisitItem> items, Instant from, Instant to, int limit, Choice choice) {
        this(items, from, to, limit, choice, null, null, SlotOrder.EARLIEST, BookingSource.DESK);
    }

    /** On whole days, the last one included. */
    public static AvailabilityQuery onDays(
            List<VisitItem> items, LocalDate first, LocalDate last, ZoneId zone, int limit, Choice choice) {
        return new AvailabilityQuery(
                items,
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant(),
                limit,
                choice);
    }

    public AvailabilityQuery whileMoving(@Nullable UUID appointmentId) {
        return new AvailabilityQuery(items, from, to, limit, choice, appointmentId, window, order, source);
    }

    public AvailabilityQuery within(@Nullable Window partOfDay) {
        return new AvailabilityQuery(items, from, to, limit, choice, moving, partOfDay, order, source);
    }

    public AvailabilityQuery ordered(SlotOrder by) {
        return new AvailabilityQuery(items, from, to, limit, choice, moving, window, by, source);
    }

    public AvailabilityQuery askedBy(BookingSource whom) {
        return new AvailabilityQuery(items, from, to, limit, choice, moving, window, order, whom);
    }
}
