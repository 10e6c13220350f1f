package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Numbers;
import app.ringlet.cloud.receptionist.understanding.Words;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/** "The first two weeks of December", "the last ten days of next month", "the ninth month of next year", "week 49". */
final class RunInMonthRules {

    static final List<Rule<DayPhrase>> ALL =
            List.of(RunInMonthRules::run, RunInMonthRules::monthOfYear, RunInMonthRules::numberedWeek);

    private static final int WEEKS_IN_YEAR = 53;

    private RunInMonthRules() {}

    private static Optional<Rule.Match<DayPhrase>> run(Words words, int i) {
        int at = skipped(words, i, "in|on|over|during|the");
        boolean last = words.fits(at, "last|final");
        if (!last && !words.at(at, "first") && !words.at(at, "1", "st")) {
            return Optional.empty();
        }
        int number = at + (words.at(at, "1") ? 2 : 1);
        return Distance.count(words, number)
                .filter(n -> n.value() > 1 && n.value() <= 31)
                .flatMap(count -> {
                    int unit = number + count.length();
                    int days = words.fits(unit, "days?") ? 1 : words.fits(unit, "weeks?") ? 7 : 0;
                    return days == 0 || !words.fits(unit + 1, "of|in")
                            ? Optional.empty()
                            : PlaceInMonthRules.month(words, unit + 2)
                                    .or(() -> PlaceInMonthRules.endOfYear(words, unit + 2, last ? -1 : 1))
                                    .flatMap(month -> Rule.match(
                                            today -> run(today, month.value(), last, days * count.value()),
                                            unit + 2 + month.length() - i));
                });
    }

    private static Days run(LocalDate today, DayPhrase month, boolean last, int days) {
        LocalDate first = month.on(today).to().withDayOfMonth(1);
        LocalDate end = first.with(TemporalAdjusters.lastDayOfMonth());
        return (last ? new Days(end.minusDays(days - 1L), end) : new Days(first, first.plusDays(days - 1L)))
                .notBefore(today);
    }

    private static Optional<Rule.Match<DayPhrase>> monthOfYear(Words words, int i) {
        int at = skipped(words, i, "in|the");
        return Numbers.ordinal(words, at)
                .filter(n -> n.value() >= 1 && n.value() <= 12 && words.at(at + n.length(), "month", "of"))
                .flatMap(n -> {
                    int start = at + n.length() + 2;
                    return PlaceInMonthRules.endOfYear(words, start, 1)
                            .flatMap(year -> Rule.match(
                                    today -> {
                                        LocalDate first =
                                                year.value().on(today).from().withMonth(n.value());
                                        return new Days(first, first.with(TemporalAdjusters.lastDayOfMonth()))
                                                .notBefore(today);
                                    },
                                    start + year.length() - i));
                });
    }

    /** "Week 49", "calendar week 2", "week number 50 of 2026": as ISO 8601 counts them. */
    private static Optional<Rule.Match<DayPhrase>> numberedWeek(Words words, int i) {
        int at = skipped(words, i, "in|the|calendar");
        int number = words.at(at + 1, "number") ? at + 2 : at + 1;
        if (!words.at(at, "week") || !words.fits(number, "\\d+|\\p{L}+")) {
            return Optional.empty();
        }
        return Numbers.cardinal(words, number)
                .filter(n -> n.value() >= 1 && n.value() <= WEEKS_IN_YEAR)
                .flatMap(n -> {
                    int end = number + n.length();
                    Optional<Years.Said> year = Years.at(words, end);
                    return Rule.match(today -> week(today, n.value(), year), end + Years.length(year) - i);
                });
    }

    private static Days week(LocalDate today, int number, Optional<Years.Said> year) {
        int said = year.map(y -> y.on(today)).orElse(today.get(IsoFields.WEEK_BASED_YEAR));
        LocalDate monday = monday(said, number);
        boolean over = year.isEmpty() && monday.plusDays(6).isBefore(today);
        LocalDate first = over ? monday(said + 1, number) : monday;
        return new Days(first, first.plusDays(6)).notBefore(today);
    }

    private static LocalDate monday(int year, int week) {
        return Calendar.monday(LocalDate.of(year, 1, 4)).plusWeeks(week - 1L);
    }

    private static int skipped(Words words, int i, String little) {
        int at = i;
        while (words.fits(at, little)) {
            at++;
        }
        return at;
    }
}
