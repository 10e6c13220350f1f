package app.ringlet.cloud.tenancy;

import app.ringlet.protocol.salon.Closure;
import app.ringlet.protocol.salon.DatedHours;
import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.Hours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * On which days a salon is open and from when until when, as it stood when this was read. A special day goes before a closure, a
 * closure before a public holiday, and that before the usual week. Immutable.
 */
public final class OpeningCalendar {

    private final Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
    private final Map<LocalDate, DatedHours> special;
    private final List<Closure> closures;
    private final Function<LocalDate, Optional<String>> holiday;

    OpeningCalendar(
            List<DayHours> week,
            List<DatedHours> special,
            List<Closure> closures,
            Function<LocalDate, Optional<String>> holiday) {
        for (DayOfWeek day : DayOfWeek.values()) {
            this.week.put(
                    day,
                    week.stream()
                            .filter(h -> h.day() == day)
                            .map(DayHours::hours)
                            .toList());
        }
        this.special = special.stream().collect(Collectors.toUnmodifiableMap(DatedHours::date, Function.identity()));
        this.closures = List.copyOf(closures);
        this.holiday = holiday;
    }

    /** On the wall clock, in order; none if it is closed. */
    public List<Hours> on(LocalDate date) {
        DatedHours set = special.get(date);
        if (set != null) {
            return set.hours();
        }
        return isInClosure(date) || holiday.apply(date).isPresent() ? List.of() : usually(date.getDayOfWeek());
    }

    /** The same of a week without anything special. */
    public List<Hours> usually(DayOfWeek day) {
        return week.getOrDefault(day, List.of());
    }

    /** The name of the public holiday that keeps it closed on a day on which it would be open. */
    public Optional<String> closedFor(LocalDate date) {
        return special.containsKey(date)
                        || isInClosure(date)
                        || usually(date.getDayOfWeek()).isEmpty()
                ? Optional.empty()
                : holiday.apply(date);
    }

    /** Why it is not open as usual on the date: what was written beside it, or the holiday's name. */
    public Optional<String> reason(LocalDate date) {
        DatedHours set = special.get(date);
        if (set != null) {
            return Optional.ofNullable(set.reason());
        }
        return closures.stream()
                .filter(c -> c.includes(date))
                .map(Closure::reason)
                .filter(reason -> !reason.isBlank())
                .findFirst()
                .or(() -> holiday.apply(date));
    }

    private boolean isInClosure(LocalDate date) {
        return closures.stream().anyMatch(c -> c.includes(date));
    }
}
