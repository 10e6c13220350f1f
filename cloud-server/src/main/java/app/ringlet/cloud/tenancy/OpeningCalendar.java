package app.ringlet.cloud.tenancy;

import app.ringlet.protocol.salon.Closure;
import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.Hours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * On which days a salon is open and from when until when, as it stood when this was read. A special day goes before a closure, a
 * closure before a public holiday, and that before the usual week. Immutable.
 */
public final class OpeningCalendar {

    private final Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
    private final Map<LocalDate, List<Hours>> special;
    private final List<Closure> closures;
    private final Predicate<LocalDate> holiday;

    OpeningCalendar(
            List<DayHours> week,
            Map<LocalDate, List<Hours>> special,
            List<Closure> closures,
            Predicate<LocalDate> holiday) {
        for (DayOfWeek day : DayOfWeek.values()) {
            this.week.put(
                    day,
                    week.stream()
                            .filter(h -> h.day() == day)
                            .map(DayHours::hours)
                            .toList());
        }
        this.special = Map.copyOf(special);
        this.closures = List.copyOf(closures);
        this.holiday = holiday;
    }

    /** On the wall clock, in order; none if it is closed. */
    public List<Hours> on(LocalDate date) {
        List<Hours> set = special.get(date);
        if (set != null) {
            return set;
        }
        boolean closed = closures.stream().anyMatch(c -> !date.isBefore(c.firstDay()) && !date.isAfter(c.lastDay()))
                || holiday.test(date);
        return closed ? List.of() : week.getOrDefault(date.getDayOfWeek(), List.of());
    }
}
