package app.ringlet.cloud.platform;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Dates as requests name them. What a calendar can hold is bounded: the database knows no years of five digits. */
public final class CalendarDates {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    private CalendarDates() {}

    /** Some days in a row, the last included. */
    public record Days(LocalDate first, LocalDate last) {}

    /** @throws Refusal {@code invalid_field} if it is no date, or lies outside the calendar */
    public static LocalDate parse(String field, String text) {
        try {
            return check(field, LocalDate.parse(text));
        } catch (DateTimeException notOne) {
            throw Refusal.ofField(field, "A date is written 2026-01-31.");
        }
    }

    /** @throws Refusal {@code invalid_field} if it lies outside the calendar */
    public static LocalDate check(String field, LocalDate date) {
        year(field, date.getYear());
        return date;
    }

    /** @throws Refusal {@code invalid_field} if it lies outside the calendar */
    public static int year(String field, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Refusal.ofField(field, "A year lies between " + FIRST_YEAR + " and " + LAST_YEAR + ".");
        }
        return year;
    }

    /** @throws Refusal {@code invalid_field} on {@code last}'s field if the days end before they begin, or are more than {@code most} */
    public static Days inOrder(LocalDate first, LocalDate last, String lastField, int most) {
        if (last.isBefore(first)) {
            throw Refusal.ofField(lastField, "The days end before they begin.");
        }
        if (ChronoUnit.DAYS.between(first, last) >= most) {
            throw Refusal.ofField(lastField, "That is more than " + most + " days.");
        }
        return new Days(first, last);
    }

    /**
     * What parameters {@code from} and {@code to} ask for, of what has been: without either, the days until today.
     *
     * @param usual how many days are meant if one of them is absent
     * @param most how many there may be
     */
    public static Days until(@Nullable String from, @Nullable String to, LocalDate today, int usual, int most) {
        if (from != null) {
            return between(from, to, today, usual, most);
        }
        LocalDate last = to == null ? today : parse("to", to);
        return inOrder(last.minusDays(usual - 1L), last, "to", most);
    }

    /**
     * What parameters {@code from} and {@code to} ask for.
     *
     * @param usual how many days are meant if {@code to} is absent
     * @param most how many there may be
     */
    public static Days between(@Nullable String from, @Nullable String to, LocalDate today, int usual, int most) {
        LocalDate first = from == null ? today : parse("from", from);
        LocalDate last = to == null ? first.plusDays(usual - 1L) : parse("to", to);
        return inOrder(first, last, "to", most);
    }
}
