package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Numbers;
import app.ringlet.cloud.receptionist.understanding.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/** One day by its neighbour: "the Tuesday closest to Christmas", "the nearest Saturday to the 10th", "the evening before Easter". */
final class ClosestRules {

    private final Rule<DayPhrase> simple;

    /** @param simple days that others are near to */
    ClosestRules(Rule<DayPhrase> simple) {
        this.simple = simple;
    }

    List<Rule<DayPhrase>> all() {
        return List.of(this::closest, this::partOfNeighbour, this::placeAfter);
    }

    private Optional<Rule.Match<DayPhrase>> closest(Words words, int i) {
        int at = words.at(i, "on") ? i + 1 : i;
        at += words.at(at, "the") ? 1 : 0;
        Optional<Numbers.Found> ordinal = Numbers.ordinal(words, at).filter(n -> n.value() >= 1 && n.value() <= 10);
        at += ordinal.map(Numbers.Found::length).orElse(0);
        boolean before = words.fits(at, "closest|nearest");
        int named = before ? at + 1 : at;
        Optional<DayOfWeek> weekday = Calendar.weekday(words.at(named));
        int to = before ? named + 1 : named + 2;
        if (weekday.isEmpty() || !words.at(to, "to") || (!before && !words.fits(named + 1, "closest|nearest"))) {
            return Optional.empty();
        }
        int place = ordinal.map(Numbers.Found::value).orElse(1);
        return simple.at(words, to + 1)
                .flatMap(day -> Rule.match(
                        today -> Days.of(nearest(day.value().on(today).from(), weekday.get(), place)),
                        to + 1 + day.length() - i));
    }

    /** @param place 1 for the nearest, 2 for the second nearest */
    private static LocalDate nearest(LocalDate day, DayOfWeek weekday, int place) {
        LocalDate before = day.with(TemporalAdjusters.previousOrSame(weekday));
        long behind = day.toEpochDay() - before.toEpochDay();
        boolean first = behind <= 3;
        int weeks = place / 2;
        boolean ahead = first == (place % 2 == 0);
        return first ? before.plusWeeks(ahead ? weeks : -weeks) : before.plusWeeks(ahead ? 1 + weeks : 1 - weeks);
    }

    /** "The third day after Christmas", "the second week after Easter". */
    private Optional<Rule.Match<DayPhrase>> placeAfter(Words words, int i) {
        int start = words.fits(i, "the|on") ? (words.at(i + 1, "the") ? i + 2 : i + 1) : i;
        Optional<Numbers.Found> place = Numbers.ordinal(words, start).filter(n -> n.value() >= 1 && n.value() <= 31);
        int unit = start + place.map(Numbers.Found::length).orElse(0);
        int at = unit + 1;
        if (place.isEmpty() || !words.fits(unit, "day|week") || !words.at(at, "after")) {
            return Optional.empty();
        }
        int count = place.get().value();
        boolean week = words.at(unit, "week");
        return simple.at(words, at + 1)
                .flatMap(day -> Rule.match(
                        today -> {
                            LocalDate last = day.value().on(today).to();
                            LocalDate monday = Calendar.monday(last).plusWeeks(count);
                            return week ? new Days(monday, monday.plusDays(6)) : Days.of(last.plusDays(count));
                        },
                        at + 1 + day.length() - i));
    }

    /** Of "the evening before Christmas" all after "evening": one day, not all until then. */
    private Optional<Rule.Match<DayPhrase>> partOfNeighbour(Words words, int i) {
        if (!words.fits(i, "before|after")
                || !words.fits(i - 1, "morning|afternoon|evening|night")
                || !words.at(i - 2, "the")
                || words.at(i - 3, "in")) {
            return Optional.empty();
        }
        int days = words.at(i, "before") ? -1 : 1;
        return simple.at(words, i + 1)
                .flatMap(day ->
                        Rule.match(today -> Days.of(day.value().on(today).from().plusDays(days)), 1 + day.length()));
    }
}
