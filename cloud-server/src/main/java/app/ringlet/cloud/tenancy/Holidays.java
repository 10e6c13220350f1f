package app.ringlet.cloud.tenancy;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The public holidays of the world's countries, with English names. One that is observed on another day, such as the Monday after,
 * counts on both days: a salon that opens on one of them says so by a special day. Computed at first need, then kept; safe for use
 * by many at once.
 */
@Component
class Holidays {

    private final Map<Key, SortedMap<LocalDate, String>> known = new ConcurrentHashMap<>();

    private record Key(String country, List<String> region, int year) {}

    /** Whether anything is known of a country. @param country ISO 3166-1 alpha-2 */
    boolean areKnown(String country) {
        return HolidayManager.getSupportedCalendarCodes().contains(country);
    }

    /** Whether a country has such a region. @param region as in {@link #of} */
    boolean hasRegion(String country, String region) {
        CalendarHierarchy at = manager(country).getCalendarHierarchy();
        for (String step : steps(region)) {
            at = at.getChildren().get(step);
            if (at == null) {
                return false;
            }
        }
        return true;
    }

    /**
     * By date.
     *
     * @param country one that is known
     * @param region ISO 3166-2 without the country, parts of a region after a dash; absent for the whole country's holidays
     */
    SortedMap<LocalDate, String> of(String country, @Nullable String region, int year) {
        return known.computeIfAbsent(
                new Key(country, region == null ? List.of() : steps(region), year), Holidays::compute);
    }

    private static SortedMap<LocalDate, String> compute(Key key) {
        HolidayManager manager = manager(key.country);
        SortedMap<LocalDate, String> found = new TreeMap<>();
        // New Year's Day may be observed in the year before, and the year's last day in the year after.
        for (int year = key.year - 1; year <= key.year + 1; year++) {
            for (Holiday holiday :
                    manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, key.region.toArray(String[]::new))) {
                String name = holiday.getDescription(Locale.ENGLISH);
                add(found, key.year, holiday.getActualDate(), name);
                holiday.getObservedDate().ifPresent(day -> add(found, key.year, day, name + " (observed)"));
            }
        }
        return Collections.unmodifiableSortedMap(found);
    }

    private static void add(SortedMap<LocalDate, String> found, int year, LocalDate day, String name) {
        if (day.getYear() == year) {
            found.putIfAbsent(day, name);
        }
    }

    private static List<String> steps(String region) {
        return List.of(region.toLowerCase(Locale.ROOT).split("-"));
    }

    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
    }
}
