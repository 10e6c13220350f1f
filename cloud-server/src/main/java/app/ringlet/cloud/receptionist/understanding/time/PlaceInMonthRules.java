package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Numbers;
import app.ringlet.cloud.receptionist.understanding.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/** "The last Friday of the month", "the first week of July", "the 20th of next month", "the last day of October". */
final class PlaceInMonthRules {

    static final List<Rule<DayPhrase>> ALL = List.of(PlaceInMonthRules::place, PlaceInMonthRules::dayOfMonth);

    /** Counts from the end. */
    private static final int LAST = -1;

    private PlaceInMonthRules() {}

    private static Optional<Rule.Match<DayPhrase>> place(Words words, int i) {
        int at = i;
        while (words.fits(at, "on|the|in")) {
            at++;
        }
        Optional<Numbers.Found> ordinal = count(words, at);
        if (ordinal.isEmpty()) {
            return Optional.empty();
        }
        int unit = at + ordinal.get().length();
        Optional<DayOfWeek> weekday = Calendar.weekday(words.at(unit));
        if (weekday.isEmpty() && !words.fits(unit, "day|week|weekend")) {
            return Optional.empty();
        }
        int of = unit + 1;
        of += words.fits(of, "morning|afternoon|evening") ? 1 : 0;
        if (!words.fits(of, "of|in")) {
            return Optional.empty();
        }
        int month = of + 1;
        int count = ordinal.get().value();
        String kind = words.at(unit);
        return month(words, month)
                .or(() -> endOfYear(words, month, count))
                .flatMap(m -> Rule.match(
                        today -> {
                            LocalDate first = m.value().on(today).to().withDayOfMonth(1);
                            Days days = weekday.map(
                                            d -> Days.of(first.with(TemporalAdjusters.dayOfWeekInMonth(count, d))))
                                    .orElseGet(() -> unit(first, kind, count));
                            boolean over = days.to().isBefore(today) && ChronoUnit.DAYS.between(first, today) < 31;
                            return over && m.length() == 1 ? unitNextYear(first, weekday, kind, count) : days;
                        },
                        month + m.length() - i));
    }

    /** "Third", "last", "second to last". */
    private static Optional<Numbers.Found> count(Words words, int i) {
        if (words.fits(i, "last|final")) {
            return Optional.of(new Numbers.Found(LAST, 1));
        }
        return Numbers.ordinal(words, i)
                .filter(n -> n.value() >= 1 && n.value() <= 5)
                .map(n -> {
                    int end = i + n.length();
                    int last = words.at(end, "to", "last") ? 2 : words.at(end, "last") ? 1 : 0;
                    return new Numbers.Found(last > 0 ? -n.value() : n.value(), n.length() + last);
                });
    }

    private static Days unitNextYear(LocalDate first, Optional<DayOfWeek> weekday, String kind, int count) {
        LocalDate next = first.plusYears(1);
        return weekday.map(d -> Days.of(next.with(TemporalAdjusters.dayOfWeekInMonth(count, d))))
                .orElseGet(() -> unit(next, kind, count));
    }

    private static Days unit(LocalDate first, String kind, int count) {
        return switch (kind) {
            case "weekend" -> {
                LocalDate saturday = first.with(TemporalAdjusters.dayOfWeekInMonth(count, DayOfWeek.SATURDAY));
                yield new Days(saturday, saturday.plusDays(1));
            }
            // A week is of the month in which its Thursday is.
            case "week" -> {
                LocalDate thursday = first.with(TemporalAdjusters.dayOfWeekInMonth(count, DayOfWeek.THURSDAY));
                yield new Days(thursday.minusDays(3), thursday.plusDays(3));
            }
            default ->
                Days.of(
                        count < 0
                                ? first.with(TemporalAdjusters.lastDayOfMonth()).plusDays(count + 1L)
                                : first.plusDays(count - 1L));
        };
    }

    /** The month of a year in which its first or last week, day or weekend is. */
    static Optional<Rule.Match<DayPhrase>> endOfYear(Words words, int i, int count) {
        Optional<Years.Said> year =
                words.at(i, "the", "year") ? Optional.of(new Years.Said(0, true, 2)) : Years.at(words, i);
        return year.flatMap(y ->
                Rule.match(today -> Days.of(LocalDate.of(y.on(today), count < 0 ? 12 : 1, 1)), y.length()));
    }

    /** A month of the calendar: "December", "next month". */
    static Optional<Rule.Match<DayPhrase>> month(Words words, int i) {
        return MonthRules.ahead(words, i)
                .flatMap(m -> Rule.<DayPhrase>match(
                        today -> {
                            LocalDate first = today.withDayOfMonth(1).plusMonths(m.value());
                            return new Days(first, first.with(TemporalAdjusters.lastDayOfMonth()));
                        },
                        m.length()))
                .or(() -> MonthRules.plain(words, i, true));
    }

    /** "The 20th of next month", "the 15th day of this month". */
    private static Optional<Rule.Match<DayPhrase>> dayOfMonth(Words words, int i) {
        int at = i;
        while (words.fits(at, "on|the|around|about")) {
            at++;
        }
        Optional<Numbers.Found> day = DateRules.day(words, at);
        if (day.isEmpty()) {
            return Optional.empty();
        }
        int of = at + day.get().length();
        of += words.at(of, "day") ? 1 : 0;
        boolean ordinal = Numbers.ordinal(words, at).isPresent();
        int month = words.fits(of, "of|in") ? of + 1 : of;
        if (month == of && !ordinal) {
            return Optional.empty();
        }
        int value = day.get().value();
        return MonthRules.ahead(words, month)
                .flatMap(m -> Rule.match(
                        today -> {
                            LocalDate first = today.withDayOfMonth(1).plusMonths(m.value());
                            LocalDate date = first.withDayOfMonth(Math.min(value, first.lengthOfMonth()));
                            boolean over = words.at(month, "the", "month") && date.isBefore(today);
                            return Days.of(over ? Calendar.dayOfMonth(today, value) : date);
                        },
                        month + m.length() - i));
    }
}
