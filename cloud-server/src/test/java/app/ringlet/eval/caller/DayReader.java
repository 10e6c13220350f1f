package app.ringlet.eval.caller;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the days in a text. It shares nothing with the receptionist's own reader. */
final class DayReader {

    private static final String WEEKDAY = "(monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?";
    private static final String MONTH = "(january|february|march|april|may|june|july|august|september|october|november"
            + "|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)";
    private static final String NUMBER = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final Pattern DAY = Pattern.compile("\\b(?:(?<near>today|tonight|tomorrow)"
            + "|(?:(?<w1>" + WEEKDAY + "),? (?:the )?)?(?:(?<m1>" + MONTH + ")\\.? (?:the )?(?<n1>" + NUMBER
            + ")\\b(?!:| ?[ap]m)|(?<n2>" + NUMBER + ") (?:of )?(?<m2>" + MONTH + ")\\b)"
            + "|(?<w3>" + WEEKDAY + "),? (?:the )?(?<n3>\\d{1,2}(?:st|nd|rd|th))"
            + "|the (?<n4>\\d{1,2}(?:st|nd|rd|th))"
            + "|(?<w5>" + WEEKDAY + "))\\b");

    /** @param from where it begins. @param to behind its end */
    record Found(LocalDate day, int from, int to) {}

    private final LocalDate today;

    DayReader(LocalDate today) {
        this.today = today;
    }

    /** @param text lower case, English */
    List<Found> days(String text) {
        List<Found> found = new ArrayList<>();
        Matcher matcher = DAY.matcher(text);
        while (matcher.find()) {
            LocalDate day = day(matcher);
            if (day != null) {
                found.add(new Found(day, matcher.start(), matcher.end()));
            }
        }
        return found;
    }

    private @Nullable LocalDate day(Matcher m) {
        if (m.group("near") != null) {
            return m.group("near").equals("tomorrow") ? today.plusDays(1) : today;
        }
        String month = m.group("m1") != null ? m.group("m1") : m.group("m2");
        if (month != null) {
            return inMonth(month(month), number(m.group("n1") != null ? m.group("n1") : m.group("n2")));
        }
        if (m.group("w3") != null) {
            return dayOfMonth(number(m.group("n3")), weekday(m.group("w3")));
        }
        if (m.group("n4") != null) {
            return dayOfMonth(number(m.group("n4")), null);
        }
        DayOfWeek weekday = weekday(m.group("w5"));
        return today.plusDays((weekday.getValue() - today.getDayOfWeek().getValue() + 7) % 7);
    }

    private @Nullable LocalDate inMonth(Month month, int day) {
        try {
            LocalDate date = LocalDate.of(today.getYear(), month, day);
            return date.isBefore(today.minusMonths(1)) ? date.plusYears(1) : date;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable LocalDate dayOfMonth(int number, @Nullable DayOfWeek weekday) {
        for (int ahead = 0; ahead < 120; ahead++) {
            LocalDate date = today.plusDays(ahead);
            if (date.getDayOfMonth() == number && (weekday == null || date.getDayOfWeek() == weekday)) {
                return date;
            }
        }
        return null;
    }

    private static int number(String text) {
        return Integer.parseInt(text.replaceAll("\\D", ""));
    }

    private static DayOfWeek weekday(String word) {
        String name = word.toUpperCase(Locale.ROOT);
        return DayOfWeek.valueOf(name.endsWith("YS") ? name.substring(0, name.length() - 1) : name);
    }

    private static Month month(String word) {
        for (Month month : Month.values()) {
            if (month.name().startsWith(word.substring(0, 3).toUpperCase(Locale.ROOT))) {
                return month;
            }
        }
        throw new IllegalArgumentException(word);
    }
}
