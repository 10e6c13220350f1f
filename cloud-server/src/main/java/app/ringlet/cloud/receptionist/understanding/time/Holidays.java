package app.ringlet.cloud.receptionist.understanding.time;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/** When the days that have a name are, in any year. */
final class Holidays {

    private static final Set<String> SUNDAY_IN_LENT = Set.of("GB", "IE");
    private static final Set<String> SEPTEMBER_FATHERS = Set.of("AU", "NZ");

    private Holidays() {}

    /** By their names, without apostrophes. @param country ISO 3166-1 alpha-2, for those that differ */
    static Map<String, IntFunction<LocalDate>> in(String country) {
        Map<String, IntFunction<LocalDate>> days = new HashMap<>();
        fixed(days, Month.JANUARY, 1, "new years day", "new year day", "new years", "new year");
        fixed(days, Month.FEBRUARY, 2, "groundhog day");
        fixed(days, Month.FEBRUARY, 14, "valentines day", "valentines", "valentine day", "valentine");
        fixed(days, Month.MARCH, 17, "st patricks day", "saint patricks day", "st paddys day", "st patricks");
        fixed(days, Month.APRIL, 1, "april fools day", "april fools");
        fixed(days, Month.MAY, 5, "cinco de mayo");
        fixed(days, Month.JUNE, 19, "juneteenth");
        fixed(days, Month.JULY, 1, "canada day");
        fixed(days, Month.JULY, 4, "independence day", "fourth of july");
        fixed(days, Month.JULY, 14, "bastille day");
        fixed(days, Month.OCTOBER, 31, "halloween", "hallows eve", "halloween day");
        fixed(days, Month.NOVEMBER, 1, "all saints day", "all saints");
        fixed(days, Month.NOVEMBER, 5, "bonfire night", "guy fawkes night", "guy fawkes day");
        fixed(days, Month.NOVEMBER, 11, "veterans day", "remembrance day", "armistice day");
        fixed(days, Month.DECEMBER, 24, "christmas eve", "xmas eve", "christmas eve day");
        fixed(days, Month.DECEMBER, 25, "christmas day", "christmas", "xmas", "xmas day");
        fixed(days, Month.DECEMBER, 26, "boxing day", "st stephens day", "day after christmas");
        fixed(days, Month.DECEMBER, 31, "new years eve", "new year eve", "sylvester");
        fixed(days, Month.JANUARY, 26, "australia day");
        fixed(days, Month.APRIL, 25, "anzac day");
        fixed(days, Month.APRIL, 22, "earth day");
        fixed(days, Month.JUNE, 14, "flag day");
        fixed(days, Month.SEPTEMBER, 11, "patriot day");
        fixed(days, Month.OCTOBER, 16, "bosss day", "bosses day");
        fixed(days, Month.JANUARY, 6, "epiphany", "three kings day");
        fixed(days, Month.MARCH, 8, "womens day", "international womens day");
        fixed(days, Month.NOVEMBER, 2, "all souls day", "day of the dead");
        fixed(days, Month.DECEMBER, 26, "kwanzaa");
        aroundEaster(days);
        lunar(days, 10, 1, "eid al fitr", "eid ul fitr");
        lunar(days, 12, 10, "eid al adha", "eid ul adha");
        american(days);
        byCountry(days, country);
        return Map.copyOf(days);
    }

    private static void aroundEaster(Map<String, IntFunction<LocalDate>> days) {
        easter(days, -47, "shrove tuesday", "pancake day", "mardi gras", "fat tuesday");
        easter(days, -46, "ash wednesday");
        easter(days, -7, "palm sunday");
        easter(days, -3, "maundy thursday");
        easter(days, -2, "good friday");
        easter(days, -1, "easter saturday", "holy saturday");
        easter(days, 0, "easter sunday", "easter", "easter day");
        easter(days, 1, "easter monday");
        easter(days, 39, "ascension day", "ascension");
        easter(days, 49, "pentecost", "whit sunday");
        easter(days, 50, "whit monday", "pentecost monday");
    }

    /** Of the Islamic calendar, as it is computed; seen from a place, the moon may be a day off. */
    private static void lunar(Map<String, IntFunction<LocalDate>> days, int month, int day, String... names) {
        for (String name : names) {
            days.put(name, year -> {
                int began = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
                LocalDate first = LocalDate.from(HijrahDate.of(began, month, day));
                return first.getYear() < year ? LocalDate.from(HijrahDate.of(began + 1, month, day)) : first;
            });
        }
    }

    private static void american(Map<String, IntFunction<LocalDate>> days) {
        nth(days, Month.JANUARY, 3, DayOfWeek.MONDAY, "martin luther king day", "martin luther king jr day", "mlk day");
        nth(days, Month.FEBRUARY, 3, DayOfWeek.MONDAY, "presidents day", "president day", "washingtons birthday");
        nth(days, Month.MAY, -1, DayOfWeek.MONDAY, "memorial day");
        nth(days, Month.SEPTEMBER, 1, DayOfWeek.MONDAY, 6, "grandparents day", "national grandparents day");
        nth(days, Month.JULY, 4, DayOfWeek.SUNDAY, "parents day");
        nth(days, Month.MAY, 3, DayOfWeek.SATURDAY, "armed forces day");
        nth(days, Month.APRIL, -1, DayOfWeek.WEDNESDAY, "secretaries day", "administrative professionals day");
        nth(days, Month.NOVEMBER, 1, DayOfWeek.MONDAY, 1, "election day");
        nth(days, Month.OCTOBER, 2, DayOfWeek.MONDAY, "columbus day", "indigenous peoples day");
    }

    private static void byCountry(Map<String, IntFunction<LocalDate>> days, String country) {
        boolean american = country.equals("US") || country.equals("CA");
        if (american) {
            nth(days, Month.SEPTEMBER, 1, DayOfWeek.MONDAY, "labor day", "labour day");
        } else {
            fixed(days, Month.MAY, 1, "labor day", "labour day", "may day");
        }
        if (SUNDAY_IN_LENT.contains(country)) {
            easter(days, -21, "mothers day", "mothering sunday");
            nth(days, Month.MAY, 1, DayOfWeek.MONDAY, "may day", "early may bank holiday", "may bank holiday");
            nth(days, Month.MAY, -1, DayOfWeek.MONDAY, "spring bank holiday");
            nth(days, Month.AUGUST, -1, DayOfWeek.MONDAY, "august bank holiday", "summer bank holiday");
        } else {
            nth(days, Month.MAY, 2, DayOfWeek.SUNDAY, "mothers day");
        }
        if (SEPTEMBER_FATHERS.contains(country)) {
            nth(days, Month.SEPTEMBER, 1, DayOfWeek.SUNDAY, "fathers day");
        } else {
            nth(days, Month.JUNE, 3, DayOfWeek.SUNDAY, "fathers day");
        }
        if (country.equals("CA")) {
            nth(days, Month.OCTOBER, 2, DayOfWeek.MONDAY, "thanksgiving", "thanksgiving day");
        } else {
            nth(days, Month.NOVEMBER, 4, DayOfWeek.THURSDAY, "thanksgiving", "thanksgiving day");
        }
        // Wherever Thanksgiving is, the sales follow the American one.
        nth(days, Month.NOVEMBER, 4, DayOfWeek.THURSDAY, 1, "black friday");
        nth(days, Month.NOVEMBER, 4, DayOfWeek.THURSDAY, 4, "cyber monday");
    }

    private static void fixed(Map<String, IntFunction<LocalDate>> days, Month month, int day, String... names) {
        for (String name : names) {
            days.put(name, year -> LocalDate.of(year, month, day));
        }
    }

    private static void nth(
            Map<String, IntFunction<LocalDate>> days, Month month, int count, DayOfWeek weekday, String... names) {
        nth(days, month, count, weekday, 0, names);
    }

    private static void nth(
            Map<String, IntFunction<LocalDate>> days,
            Month month,
            int count,
            DayOfWeek weekday,
            int after,
            String... names) {
        for (String name : names) {
            days.put(
                    name,
                    year -> LocalDate.of(year, month, 1)
                            .with(dayOfWeekInMonth(count, weekday))
                            .plusDays(after));
        }
    }

    private static void easter(Map<String, IntFunction<LocalDate>> days, int off, String... names) {
        for (String name : names) {
            days.put(name, year -> easterSunday(year).plusDays(off));
        }
    }

    /** By the Gregorian rule, as Meeus, Jones and Butcher put it. */
    static LocalDate easterSunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int correction = (century + 8) / 25;
        int moon = (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - moon - ofCentury % 4) % 7;
        int shift = (golden + 11 * moon + 22 * weekday) / 451;
        int days = moon + weekday - 7 * shift + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
