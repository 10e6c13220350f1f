package app.ringlet.cloud.booking;

import app.ringlet.protocol.booking.VisitItem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which visit, and when.
 *
 * <p>An item may name its employee. The items that name none are all served by one employee if there is anyone who can do
 * them all; only otherwise each is served by whoever can do it and is free, in the order of the calendar's columns, the
 * one who serves already first.
 *
 * @param items served one after the other, 1 to 8
 * @param from earliest start
 * @param to latest start, exclusive; at most 62 days after {@code from}
 * @param limit 1 to 500
 * @param choice what to list where several employees are free at one start
 * @param moving an appointment that is to be moved: its own time counts as free
 */
public record AvailabilityQuery(
        List<VisitItem> items,
        Instant from,
        Instant to,
        int limit,
        Choice choice,
        @Nullable UUID moving) {

    public AvailabilityQuery {
        items = List.copyOf(items);
    }

    /** Whether a start is listed once, or once for each employee who could serve the items that name none. */
    public enum Choice {
        EACH_EMPLOYEE,
        FIRST_FREE_EMPLOYEE
    }

    public AvailabilityQuery(List<VisitItem> items, Instant from, Instant to, int limit, Choice choice) {
        this(items, from, to, limit, choice, null);
    }

    /** On whole days, the last one included. */
    public static AvailabilityQuery onDays(
            List<VisitItem> items, LocalDate first, LocalDate last, ZoneId zone, int limit, Choice choice) {
        return new AvailabilityQuery(
                items,
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant(),
                limit,
                choice,
                null);
    }

    public AvailabilityQuery whileMoving(UUID appointmentId) {
        return new AvailabilityQuery(items, from, to, limit, choice, appointmentId);
    }
}
