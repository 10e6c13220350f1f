package app.ringlet.cloud.platform.sheets;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.imports.DateOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates and times as people and programs write them. */
public final class ForeignDates {

    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern OTHER = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
    private static final int MONTHS = 12;

    private static final List<DateTimeFormatter> TIMES =
            List.of(time("H:mm[:ss]"), time("H.mm"), time("h:mm[:ss] a"), time("h:mm[:ss]a"), time("h a"), time("ha"));

    private ForeignDates() {}

    /**
     * @param order of day and month where the year comes last; absent: as far as there is only one way to read it
     * @throws Refusal {@code invalid_field}
     */
    public static LocalDate date(String field, String text, @Nullable DateOrder order) {
        Matcher iso = ISO.matcher(text);
        Matcher other = OTHER.matcher(text);
        try {
            if (iso.matches()) {
                return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
            }
            if (other.matches()) {
                int first = number(other, 1);
                int second = number(other, 2);
                DateOrder known = order == null ? only(field, first, second) : order;
                return known == DateOrder.DMY
                        ? LocalDate.of(number(other, 3), second, first)
                        : LocalDate.of(number(other, 3), first, second);
            }
        } catch (DateTimeException none) {
            throw Refusal.ofField(field, "There is no such day as " + text + ".");
        }
        throw Refusal.ofField(field, "This is not a date: write 2026-12-31.");
    }

    /** @throws Refusal {@code invalid_field} */
    public static LocalTime time(String field, String text) {
        String plain =
                text.strip().toUpperCase(Locale.ROOT).replace("A.M.", "AM").replace("P.M.", "PM");
        for (DateTimeFormatter form : TIMES) {
            try {
                return LocalTime.parse(plain, form);
            } catch (DateTimeException other) {
                // Perhaps it is written in the next form.
            }
        }
        throw Refusal.ofField(field, "This is not a time: write 14:30 or 2:30 PM.");
    }

    private static DateOrder only(String field, int first, int second) {
        if (first <= MONTHS && second <= MONTHS && first != second) {
            throw Refusal.ofField(
                    field, "This date can be read in two ways: say in dateFormat whether it is DMY or MDY.");
        }
        return first > MONTHS ? DateOrder.DMY : DateOrder.MDY;
    }

    private static int number(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }

    private static DateTimeFormatter time(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.US)
                .withResolverStyle(ResolverStyle.SMART);
    }
}
