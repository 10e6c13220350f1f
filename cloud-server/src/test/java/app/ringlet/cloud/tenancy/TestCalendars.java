package app.ringlet.cloud.tenancy;

import app.ringlet.protocol.salon.Closure;
import app.ringlet.protocol.salon.DatedHours;
import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.Hours;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opening hours that come from no database. */
public final class TestCalendars {

    private TestCalendars() {}

    /** Every week the same. */
    public static OpeningCalendar weekly(List<DayHours> hours) {
        return with(hours, Map.of(), List.of(), Map.of());
    }

    /** @param special in place of the week's. @param holidays names of days on which it is closed */
    public static OpeningCalendar with(
            List<DayHours> hours,
            Map<LocalDate, List<Hours>> special,
            List<Closure> closures,
            Map<LocalDate, String> holidays) {
        List<DatedHours> days = special.entrySet().stream()
                .map(day -> new DatedHours(day.getKey(), day.getValue(), null))
                .toList();
        return new OpeningCalendar(hours, days, closures, day -> Optional.ofNullable(holidays.get(day)));
    }
}
