package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Numbers;
import app.ringlet.cloud.receptionist.understanding.Words;
import app.ringlet.cloud.receptionist.understanding.time.ClockRules.Clock;
import app.ringlet.cloud.receptionist.understanding.time.SpokenTime.Half;
import app.ringlet.cloud.receptionist.understanding.time.TimeRules.Wish;
import java.util.List;
import java.util.Optional;

/** From one time to another: "between two and four", "3-8 pm", "9:30 till 11", "from nine for two hours". */
final class TimeSpanRules {

    static final List<Rule<Wish>> ALL = List.of(TimeSpanRules::lasting, TimeSpanRules::between, TimeSpanRules::written);

    static final String TO = "to|until|till|til|through";

    private static final String ABOUT = "about|around|like|maybe|say";
    /** From which on all is meant until a time. */
    private static final String NOW = "now|opening";

    private TimeSpanRules() {}

    private static Optional<Rule.Match<Wish>> between(Words words, int i) {
        boolean said = words.fits(i, "between|from");
        int first = said || words.fits(i, "at|around|the") ? i + 1 : i;
        if (said && words.fits(first, NOW)) {
            return untilThen(words, i, first + 1);
        }
        // "ten to four" is 3:50, but "from ten to four" begins at ten, and so does "10:00 to 4".
        boolean begins = said
                || words.at(first).indexOf(':') > 0
                || words.fits(first + 1, "am|pm")
                || ((first == i || words.at(i, "the")) && hours(words, first));
        Optional<Rule.Match<Clock>> from = clock(begins ? words.slice(0, separator(words, first)) : words, first);
        if (from.isEmpty()) {
            return Optional.empty();
        }
        int sign = first + from.get().length();
        boolean and = words.at(sign, "and") && words.at(i, "between");
        if (!and && !words.fits(sign, TO)) {
            return Optional.empty();
        }
        int end = words.fits(sign + 1, ABOUT) ? sign + 2 : sign + 1;
        Optional<Rule.Match<Clock>> to = clock(words, end);
        if (to.isEmpty()) {
            return Optional.empty();
        }
        boolean bare = !said && from.get().value().bare() && to.get().value().bare();
        return Rule.match(
                range(from.get().value().time(), to.get().value().time(), bare),
                end + to.get().length() - i);
    }

    /** "From now until five", "between opening and noon". */
    private static Optional<Rule.Match<Wish>> untilThen(Words words, int i, int sign) {
        int at = words.fits(sign + 1, ABOUT) ? sign + 2 : sign + 1;
        boolean and = words.at(sign, "and") && words.at(i, "between");
        return and || words.fits(sign, TO)
                ? ClockRules.at(words, at)
                        .flatMap(clock -> Rule.match(
                                new Wish(new TimePhrase.Until(clock.value().time()), false), at + clock.length() - i))
                : Optional.empty();
    }

    /** A time of the clock, or a meal that has one. */
    private static Optional<Rule.Match<Clock>> clock(Words words, int i) {
        return words.fits(i, "lunch|lunchtime")
                ? Rule.match(new Clock(new SpokenTime(12, 0, Half.PM), false), 1)
                : ClockRules.at(words, i);
    }

    /** "Five to seven", to a salon, is two hours long; "at five to seven" and "ten to four" are one time. */
    private static boolean hours(Words words, int i) {
        if (!words.at(i + 1, "to") || words.fits(i - 1, "at|around|about|by|before|after")) {
            return false;
        }
        Optional<Numbers.Found> from = Numbers.cardinal(words, i).filter(n -> n.length() == 1);
        Optional<Numbers.Found> to = Numbers.cardinal(words, i + 2);
        return from.isPresent()
                && to.isPresent()
                && to.get().value() <= 12
                && from.get().value() < to.get().value();
    }

    private static int separator(Words words, int from) {
        int at = from;
        while (at < words.size() && !words.fits(at, "and|" + TO)) {
            at++;
        }
        return at;
    }

    /** "2-4". */
    private static Optional<Rule.Match<Wish>> written(Words words, int i) {
        int at = words.fits(i, "between|from|at|around") ? i + 1 : i;
        if (!words.fits(at, "\\d{1,2}-\\d{1,2}")) {
            return Optional.empty();
        }
        String[] hours = words.at(at).split("-");
        int from = Integer.parseInt(hours[0]);
        int to = Integer.parseInt(hours[1]);
        boolean half = words.fits(at + 1, "am|pm");
        SpokenTime end = SpokenTime.of(Math.min(to, 23), 0);
        return from > 23 || to > 23 || Calendar.month(words.at(at - 1)).isPresent()
                ? Optional.empty()
                : Rule.match(
                        range(
                                SpokenTime.of(from, 0),
                                half ? end.in(words.at(at + 1, "am") ? Half.AM : Half.PM) : end,
                                false),
                        at + (half ? 2 : 1) - i);
    }

    /** "From nine for two and a half hours". */
    private static Optional<Rule.Match<Wish>> lasting(Words words, int i) {
        Optional<Rule.Match<Integer>> first = SoonRules.lasting(words, i);
        if (first.isPresent()) {
            int sign = i + first.get().length();
            int clock = words.fits(sign + 1, "from|at") ? sign + 2 : sign + 1;
            return words.fits(sign, "starting|beginning|from")
                    ? ClockRules.at(words, clock)
                            .flatMap(c -> Rule.match(
                                    new Wish(
                                            new TimePhrase.Lasting(
                                                    c.value().time(),
                                                    first.get().value()),
                                            false),
                                    clock + c.length() - i))
                    : Optional.empty();
        }
        int start = words.fits(i, "from|at|starting") ? i + 1 : i;
        return ClockRules.at(words, start)
                .flatMap(clock -> SoonRules.lasting(words, start + clock.length())
                        .flatMap(length -> Rule.match(
                                new Wish(new TimePhrase.Lasting(clock.value().time(), length.value()), false),
                                start + clock.length() + length.length() - i)));
    }

    static Wish range(SpokenTime from, SpokenTime to, boolean bare) {
        boolean sameHalf = from.half() == Half.OPEN && to.half() != Half.OPEN && from.hour() % 12 < to.hour() % 12;
        return new Wish(new TimePhrase.Between(sameHalf ? from.in(to.half()) : from, to), bare);
    }
}
