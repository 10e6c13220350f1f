package app.ringlet.cloud.receptionist.understanding.time;

import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Map;
import java.util.Optional;

/**
 * Dates by name. Weeks run from Monday to Sunday.
 *
 * <p>"Thursday" is the next Thursday after today; said on a Thursday, it is a week away, for else one says "today".
 * "This Thursday" is the one of this week, today included, or of next week if it is past. "Next Thursday" is the one
 * of next week, however near that is. Replies always say the date, so that a caller who meant the other notices.
 */
final class Calendar {

    private static final Map<String, DayOfWeek> WEEKDAYS = Map.ofEntries(
            Map.entry("monday", DayOfWeek.MONDAY),
            Map.entry("mon", DayOfWeek.MONDAY),
            Map.entry("tuesday", DayOfWeek.TUESDAY),
            Map.entry("tues", DayOfWeek.TUESDAY),
            Map.entry("tue", DayOfWeek.TUESDAY),
            Map.entry("wednesday", DayOfWeek.WEDNESDAY),
            Map.entry("wed", DayOfWeek.WEDNESDAY),
            Map.entry("weds", DayOfWeek.WEDNESDAY),
            Map.entry("thursday", DayOfWeek.THURSDAY),
            Map.entry("thurs", DayOfWeek.THURSDAY),
            Map.entry("thur", DayOfWeek.THURSDAY),
            Map.entry("thu", DayOfWeek.THURSDAY),
            Map.entry("friday", DayOfWeek.FRIDAY),
            Map.entry("fri", DayOfWeek.FRIDAY),
            Map.entry("saturday", DayOfWeek.SATURDAY),
            Map.entry("sat", DayOfWeek.SATURDAY),
            Map.entry("sunday", DayOfWeek.SUNDAY),
            Map.entry("sun", DayOfWeek.SUNDAY));

    private static final Map<String, Month> MONTHS = Map.ofEntries(
            Map.entry("january", Month.JANUARY),
            Map.entry("jan", Month.JANUARY),
            Map.entry("february", Month.FEBRUARY),
            Map.entry("feb", Month.FEBRUARY),
            Map.entry("march", Month.MARCH),
            Map.entry("mar", Month.MARCH),
            Map.entry("april", Month.APRIL),
            Map.entry("apr", Month.APRIL),
            Map.entry("may", Month.MAY),
            Map.entry("june", Month.JUNE),
            Map.entry("jun", Month.JUNE),
            Map.entry("july", Month.JULY),
            Map.entry("jul", Month.JULY),
            Map.entry("august", Month.AUGUST),
            Map.entry("aug", Month.AUGUST),
            Map.entry("september", Month.SEPTEMBER),
            Map.entry("sept", Month.SEPTEMBER),
            Map.entry("sep", Month.SEPTEMBER),
            Map.entry("october", Month.OCTOBER),
            Map.entry("oct", Month.OCTOBER),
            Map.entry("november", Month.NOVEMBER),
            Map.entry("nov", Month.NOVEMBER),
            Map.entry("december", Month.DECEMBER),
            Map.entry("dec", Month.DECEMBER));

    private Calendar() {}

    static Optional<DayOfWeek> weekday(String word) {
        String one = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        DayOfWeek plain = WEEKDAYS.get(one);
        return Optional.ofNullable(
                plain == null && one.endsWith("days") ? WEEKDAYS.get(one.substring(0, one.length() - 1)) : plain);
    }

    static Optional<Month> month(String word) {
        return Optional.ofNullable(MONTHS.get(word));
    }

    static LocalDate monday(LocalDate today) {
        return today.with(previousOrSame(DayOfWeek.MONDAY));
    }

    /** Plain "Thursday". */
    static LocalDate coming(LocalDate today, DayOfWeek day) {
        return today.plusDays(1).with(nextOrSame(day));
    }

    /** "This Thursday". */
    static LocalDate ofThisWeek(LocalDate today, DayOfWeek day) {
        return today.with(nextOrSame(day));
    }

    /** "Next Thursday". */
    static LocalDate ofNextWeek(LocalDate today, DayOfWeek day) {
        return monday(today).plusWeeks(1).with(nextOrSame(day));
    }

    /** The next such date from today on; without one (30 February) nothing. @param year 0 if it was not said */
    static Optional<LocalDate> date(LocalDate today, Month month, int day, int year) {
        try {
            if (year > 0) {
                return Optional.of(LocalDate.of(year < 100 ? 2000 + year : year, month, day));
            }
            if (month == Month.FEBRUARY && day == 29 && !Year.isLeap(today.getYear())) {
                return Optional.empty();
            }
            LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
            return Optional.of(thisYear.isBefore(today) ? thisYear.plusYears(1) : thisYear);
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** "The 3rd": the next one from today on. */
    static LocalDate dayOfMonth(LocalDate today, int day) {
        LocalDate month = today.withDayOfMonth(1);
        while (day > month.lengthOfMonth() || month.withDayOfMonth(day).isBefore(today)) {
            month = month.plusMonths(1);
        }
        return month.withDayOfMonth(day);
    }

    /** "Friday the 31st": the next day that is both within a year, else the next such date. */
    static LocalDate dayOfMonth(LocalDate today, DayOfWeek weekday, int day) {
        for (LocalDate month = today.withDayOfMonth(1);
                !month.isAfter(today.plusYears(1));
                month = month.plusMonths(1)) {
            if (day <= month.lengthOfMonth()) {
                LocalDate date = month.withDayOfMonth(day);
                if (!date.isBefore(today) && date.getDayOfWeek() == weekday) {
                    return date;
                }
            }
        }
        return dayOfMonth(today, day);
    }
}
