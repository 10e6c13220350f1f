package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Numbers;
import app.ringlet.cloud.receptionist.understanding.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/**
 * Days by their distance: "in two weeks", "three days from now", "a week from Friday", "three days after Easter", "three
 * Fridays from now".
 */
final class CountRules {

    private final Rule<DayPhrase> simple;

    /** @param simple days from which others are counted */
    CountRules(Rule<DayPhrase> simple) {
        this.simple = simple;
    }

    List<Rule<DayPhrase>> all() {
        return List.of(
                this::fromNow,
                this::fromDay,
                CountRules::weekdaysFromNow,
                CountRules::weekdayThenDistance,
                this::weekdayAfter);
    }

    /** "In two weeks", "three days from now", "two weeks' time", "seven days hence", "in two weeks on Friday". */
    private Optional<Rule.Match<DayPhrase>> fromNow(Words words, int i) {
        boolean after = words.at(i).equals("after");
        boolean in = after || words.at(i).equals("in");
        int start = in ? i + 1 : i;
        if (words.at(start, "the")) {
            return Optional.empty();
        }
        return Distance.at(words, start).flatMap(distance -> {
            int at = start + distance.length();
            boolean time = words.at(at, "time") || words.at(at, "s", "time");
            at += time ? (words.at(at, "time") ? 1 : 2) : 0;
            int base = base(words, at);
            if (base == 0 && !in && !time) {
                return Optional.empty();
            }
            int end = at + base;
            Distance far = distance.value();
            int weekday = words.at(end, "on") ? end + 1 : end;
            Optional<DayOfWeek> day = weekday > end ? Calendar.weekday(words.at(weekday)) : Optional.empty();
            if (day.isPresent()) {
                return Rule.match(today -> Days.of(nearest(far, far.from(today), day.get())), weekday + 1 - i);
            }
            return Rule.match(today -> after ? Days.from(far.from(today)) : Days.of(far.from(today)), end - i);
        });
    }

    /** Of days and weeks that weekday of the same week, of months the next one. */
    private static LocalDate nearest(Distance far, LocalDate day, DayOfWeek weekday) {
        return far.months() > 0
                ? day.with(TemporalAdjusters.nextOrSame(weekday))
                : Calendar.monday(day).with(TemporalAdjusters.nextOrSame(weekday));
    }

    private static int base(Words words, int at) {
        if (words.fits(at, "hence|out")) {
            return 1;
        }
        if (!words.fits(at, "from|after|starting")) {
            return 0;
        }
        if (words.at(at + 1, "right", "now") || words.at(at + 1, "the", "day")) {
            return 3;
        }
        return words.fits(at + 1, "now|today") ? 2 : 0;
    }

    /** "A week from Friday", "three days after Easter", "the day before Christmas", "two weeks from tomorrow". */
    private Optional<Rule.Match<DayPhrase>> fromDay(Words words, int i) {
        return Distance.at(words, i).flatMap(distance -> {
            int at = i + distance.length();
            boolean direct = distance.value().weeks()
                    && Distance.count(words, i).isPresent()
                    && (words.fits(at, "today|tomorrow")
                            || Calendar.weekday(words.at(at)).isPresent());
            if (!direct && !words.fits(at, "from|after|before|on|following|past")) {
                return Optional.empty();
            }
            boolean before = words.at(at, "before");
            boolean on = words.at(at, "on");
            if (on && distance.value().days() % 7 != 0) {
                return Optional.empty();
            }
            int start = direct ? at : at + 1;
            return simple.at(words, start).flatMap(day -> {
                Distance far = distance.value();
                int end = start + day.length();
                Optional<DayOfWeek> weekday =
                        words.at(end, "on") ? Calendar.weekday(words.at(end + 1)) : Optional.empty();
                return Rule.match(
                        today -> {
                            Days base = day.value().on(today);
                            LocalDate result = before ? far.before(base.from()) : far.from(base.to());
                            return Days.of(
                                    weekday.map(d -> nearest(far, result, d)).orElse(result));
                        },
                        end + (weekday.isPresent() ? 2 : 0) - i);
            });
        });
    }

    /** "Three Fridays from now". */
    private static Optional<Rule.Match<DayPhrase>> weekdaysFromNow(Words words, int i) {
        return Distance.count(words, i)
                .filter(n -> n.value() > 0 && n.value() <= 52)
                .flatMap(count -> {
                    int at = i + count.length();
                    Optional<DayOfWeek> weekday = Calendar.weekday(words.at(at));
                    return weekday.isPresent()
                                    && (words.at(at + 1, "hence")
                                            || words.at(at + 1, "from", "now")
                                            || words.at(at + 1, "from", "today"))
                            ? Rule.match(
                                    today -> Days.of(Calendar.coming(today, weekday.get())
                                            .plusWeeks(count.value() - 1)),
                                    at + (words.at(at + 1, "from") ? 3 : 2) - i)
                            : Optional.empty();
                });
    }

    /** "Friday in two weeks", "Monday two weeks from now". */
    private static Optional<Rule.Match<DayPhrase>> weekdayThenDistance(Words words, int i) {
        int named = words.fits(i, "on|the|this") ? i + 1 : i;
        Optional<DayOfWeek> weekday = Calendar.weekday(words.at(named));
        if (weekday.isEmpty()) {
            return Optional.empty();
        }
        int start = words.at(named + 1, "in") ? named + 2 : named + 1;
        return Distance.at(words, start).filter(far -> far.value().weeks()).flatMap(far -> {
            int base = base(words, start + far.length());
            return base > 0 || start > named + 1
                    ? Rule.match(
                            today -> Days.of(nearest(far.value(), far.value().from(today), weekday.get())),
                            start + far.length() + base - i)
                    : Optional.empty();
        });
    }

    /** "The third Tuesday after Christmas", "the Friday before Easter", "the Monday after". */
    private Optional<Rule.Match<DayPhrase>> weekdayAfter(Words words, int i) {
        int start = words.fits(i, "the|on") ? (words.at(i + 1, "the") ? i + 2 : i + 1) : i;
        start += words.at(start, "last") && words.at(start + 2, "before") ? 1 : 0;
        Optional<Numbers.Found> ordinal = Numbers.ordinal(words, start);
        int at = start + ordinal.map(Numbers.Found::length).orElse(0);
        Optional<DayOfWeek> weekday = Calendar.weekday(words.at(at));
        if (weekday.isEmpty() || !words.fits(at + 1, "after|before|following") || (at == i)) {
            return Optional.empty();
        }
        int count = ordinal.map(Numbers.Found::value).orElse(1);
        boolean before = words.at(at + 1, "before");
        return simple.at(words, at + 2)
                .flatMap(day -> Rule.match(
                        today -> {
                            Days base = day.value().on(today);
                            return Days.of(
                                    before
                                            ? base.from()
                                                    .with(TemporalAdjusters.previous(weekday.get()))
                                                    .minusWeeks(count - 1)
                                            : base.to()
                                                    .with(TemporalAdjusters.next(weekday.get()))
                                                    .plusWeeks(count - 1));
                        },
                        at + 2 + day.length() - i));
    }
}
