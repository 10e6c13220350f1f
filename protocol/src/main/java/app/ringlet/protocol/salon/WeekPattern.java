package app.ringlet.protocol.salon;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an employee's weeks go from a date until the next pattern's.
 *
 * @param from absent for the first one, which has held since ever
 * @param hours their shifts, several a day if need be
 * @param breaks within the shifts
 */
public record WeekPattern(@Nullable LocalDate from, List<DayHours> hours, List<DayHours> breaks) {

    public WeekPattern {
        hours = List.copyOf(hours);
        breaks = List.copyOf(breaks);
    }
}
