package app.ringlet.protocol.salon;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * When an employee works.
 *
 * @param version the employee's; goes back in {@code If-Match}
 * @param from the first day that {@code days}, {@code timeOff} and {@code working} are of
 * @param to the last one
 * @param weeks all patterns, by date
 * @param days those that are not as their weekday
 * @param working what is left to work when all is counted: patterns, single days, breaks and time off
 */
public record EmployeeSchedule(
        long version,
        LocalDate from,
        LocalDate to,
        List<WeekPattern> weeks,
        List<DatedHours> days,
        List<TimeOffView> timeOff,
        List<Working> working) {

    public EmployeeSchedule {
        weeks = List.copyOf(weeks);
        days = List.copyOf(days);
        timeOff = List.copyOf(timeOff);
        working = List.copyOf(working);
    }

    /** [start, end). */
    public record Working(OffsetDateTime start, OffsetDateTime end) {}
}
