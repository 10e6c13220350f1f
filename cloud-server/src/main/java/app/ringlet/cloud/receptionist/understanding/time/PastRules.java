package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/** Days that are over: "last Friday", "the previous week", "three days ago". Told of a visit they are no wish, and no other Friday. */
final class PastRules {

    private static final String LAST = "last|previous|past";

    private final Rule<DayPhrase> holidays;

    /** @param holidays days that have a name */
    PastRules(Rule<DayPhrase> holidays) {
        this.holidays = holidays;
    }

    List<Rule<DayPhrase>> all() {
        return List.of(PastRules::weekday, PastRules::span, PastRules::ago, PastRules::weekdaysAgo, this::holiday);
    }

    private static Optional<Rule.Match<DayPhrase>> weekday(Words words, int i) {
        int at = start(words, i);
        return words.fits(at, LAST) && !words.fits(at + 2, "of|in|before|after")
                ? Calendar.weekday(words.at(at + 1))
                        .flatMap(day ->
                                Rule.match(today -> Days.of(today.with(TemporalAdjusters.previous(day))), at + 2 - i))
                : Optional.empty();
    }

    private static Optional<Rule.Match<DayPhrase>> span(Words words, int i) {
        int at = start(words, i);
        if (!words.fits(at, LAST)) {
            return Optional.empty();
        }
        int end = at + 2 - i;
        return switch (words.at(at + 1)) {
            case "week" -> Rule.match(today -> week(today, 0, 6), end);
            case "weekend" -> Rule.match(today -> week(today, 5, 6), end);
            case "month" -> Rule.match(PastRules::month, end);
            case "night" -> Rule.match(today -> Days.of(today.minusDays(1)), end);
            default -> Optional.empty();
        };
    }

    private static Days week(LocalDate today, int from, int to) {
        LocalDate monday = Calendar.monday(today).minusWeeks(1);
        return new Days(monday.plusDays(from), monday.plusDays(to));
    }

    private static Days month(LocalDate today) {
        LocalDate first = today.withDayOfMonth(1).minusMonths(1);
        return new Days(first, first.with(TemporalAdjusters.lastDayOfMonth()));
    }

    /** "Two weeks ago". */
    private static Optional<Rule.Match<DayPhrase>> ago(Words words, int i) {
        return Distance.at(words, i)
                .filter(far -> words.fits(i + far.length(), "ago|back"))
                .flatMap(far -> Rule.match(today -> Days.of(far.value().before(today)), far.length() + 1));
    }

    /** "Two Thursdays ago". */
    private static Optional<Rule.Match<DayPhrase>> weekdaysAgo(Words words, int i) {
        return Distance.count(words, i)
                .filter(n -> n.value() > 0 && n.value() <= 52 && words.fits(i + n.length() + 1, "ago|back"))
                .flatMap(n -> {
                    Optional<DayOfWeek> weekday = Calendar.weekday(words.at(i + n.length()));
                    return weekday.flatMap(day -> Rule.match(
                            today -> Days.of(
                                    today.with(TemporalAdjusters.previous(day)).minusWeeks(n.value() - 1L)),
                            n.length() + 2));
                });
    }

    private Optional<Rule.Match<DayPhrase>> holiday(Words words, int i) {
        int at = start(words, i);
        return words.fits(at, "last|previous")
                ? holidays.at(words, at + 1)
                        .flatMap(day -> Rule.match(
                                today -> {
                                    Days coming = day.value().on(today);
                                    Days before = day.value().on(today.minusYears(1));
                                    return before.to().isBefore(today)
                                            ? before
                                            : new Days(
                                                    coming.from().minusYears(1),
                                                    coming.to().minusYears(1));
                                },
                                at + 1 + day.length() - i))
                : Optional.empty();
    }

    private static int start(Words words, int i) {
        int at = words.fits(i, "on|the|since|from") ? i + 1 : i;
        return words.fits(at, "this|the|that") ? at + 1 : at;
    }
}
