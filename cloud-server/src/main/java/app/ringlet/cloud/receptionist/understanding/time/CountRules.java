package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Numbers;
import app.ringlet.cloud.receptionist.understanding.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/**
 * Days by their distance: "in two weeks", "three days from now", "a week from Friday", "three days after Easter", "within
 * two weeks", "the next three days", "three Fridays from now".
 */
final class CountRules {

    private static final int MOST_DAYS = 800;

    private final Rule<DayPhrase> simple;

    /** @param simple days from which others are counted */
    CountRules(Rule<DayPhrase> simple) {
        this.simple = simple;
    }

    List<Rule<DayPhrase>> all() {
        return List.of(
                this::fromNow, this::fromDay, CountRules::weekdaysFromNow, this::weekdayAfter, CountRules::within);
    }

    /** "Two weeks", "a couple of days", "a fortnight". */
    private record Distance(int days, int months) {

        LocalDate from(LocalDate day) {
            return day.plusMonths(months).plusDays(days);
        }

        LocalDate before(LocalDate day) {
            return day.minusMonths(months).minusDays(days);
        }
    }

    private static Optional<Rule.Match<Distance>> distance(Words words, int i) {
        int at = words.fits(i, "about|like|around|maybe|exactly") ? i + 1 : i;
        Optional<Rule.Match<Integer>> count = count(words, at);
        int number = count.map(Rule.Match::value).orElse(1);
        at += count.map(Rule.Match::length).orElse(0);
        String unit = words.at(at);
        boolean whole = words.at(at - 1, "the") && !unit.equals("day");
        int days =
                switch (unit) {
                    case "day", "days" -> 1;
                    case "week", "weeks" -> 7;
                    case "fortnight", "fortnights" -> 14;
                    default -> 0;
                };
        boolean months = unit.equals("month") || unit.equals("months");
        if (whole || number == 0 || (days == 0 && !months) || number * (months ? 30L : days) > MOST_DAYS) {
            return Optional.empty();
        }
        return Rule.match(new Distance(days * number, months ? number : 0), at + 1 - i);
    }

    /** "Two", "a", "a couple of", "a few". */
    static Optional<Rule.Match<Integer>> count(Words words, int i) {
        int at = words.fits(i, "a|an|the") ? i + 1 : i;
        if (words.at(at).equals("couple")) {
            return Rule.match(2, at + (words.at(at + 1).equals("of") ? 2 : 1) - i);
        }
        if (words.at(at).equals("few")) {
            return Rule.match(3, at + 1 - i);
        }
        return at > i ? Rule.match(1, 1) : Numbers.cardinal(words, i).flatMap(n -> Rule.match(n.value(), n.length()));
    }

    /** "In two weeks", "three days from now", "two weeks' time", "seven days hence", "in two weeks on Friday". */
    private Optional<Rule.Match<DayPhrase>> fromNow(Words words, int i) {
        boolean after = words.at(i).equals("after");
        boolean in = after || words.at(i).equals("in");
        int start = in ? i + 1 : i;
        return distance(words, start).flatMap(distance -> {
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
        if (words.at(at).equals("hence")) {
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
        return distance(words, i).flatMap(distance -> {
            int at = i + distance.length();
            if (!words.fits(at, "from|after|before|on|following|past")) {
                return Optional.empty();
            }
            boolean before = words.at(at, "before");
            boolean on = words.at(at, "on");
            if (on && distance.value().days() % 7 != 0) {
                return Optional.empty();
            }
            int start = at + 1;
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
        return count(words, i).filter(n -> n.value() > 0 && n.value() <= 52).flatMap(count -> {
            int at = i + count.length();
            Optional<DayOfWeek> weekday = Calendar.weekday(words.at(at));
            return weekday.isPresent() && (words.at(at + 1, "from", "now") || words.at(at + 1, "hence"))
                    ? Rule.match(
                            today -> Days.of(
                                    Calendar.coming(today, weekday.get()).plusWeeks(count.value() - 1)),
                            at + (words.at(at + 1, "from") ? 3 : 2) - i)
                    : Optional.empty();
        });
    }

    /** "The third Tuesday after Christmas", "the Friday before Easter", "the Monday after". */
    private Optional<Rule.Match<DayPhrase>> weekdayAfter(Words words, int i) {
        int start = words.fits(i, "the|on") ? (words.at(i + 1, "the") ? i + 2 : i + 1) : i;
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

    /** "Within two weeks", "in the next three days", "next three weeks". */
    private static Optional<Rule.Match<DayPhrase>> within(Words words, int i) {
        int at = i;
        boolean inside = false;
        while (words.fits(at, "within|in|over|during|sometime|anytime|the|for")) {
            inside |= words.fits(at, "within|in|over|during|the");
            at++;
        }
        boolean next = words.fits(at, "next|coming|following|upcoming");
        if (!next && !words.at(i, "within")) {
            return Optional.empty();
        }
        at += next ? 1 : 0;
        int start = at;
        Optional<Rule.Match<Distance>> distance = distance(words, start);
        boolean counted = count(words, start).isPresent();
        if (distance.isEmpty() || (next && !counted && !words.fits(start, "days|weeks"))) {
            return Optional.empty();
        }
        boolean weeks = !inside
                && distance.get().value().days() % 7 == 0
                && distance.get().value().days() > 0;
        Distance far = distance.get().value();
        boolean months = !inside && far.months() > 0;
        int length = start + distance.get().length() - i;
        if (words.at(i, "within")) {
            return Rule.match(today -> Days.until(today, far.from(today)), length);
        }
        return Rule.match(
                today -> {
                    LocalDate from = weeks
                            ? Calendar.monday(today).plusWeeks(1)
                            : months ? today.withDayOfMonth(1).plusMonths(1) : today.plusDays(1);
                    return new Days(from, far.from(from).minusDays(1));
                },
                length);
    }
}
