package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Numbers;
import app.ringlet.cloud.receptionist.understanding.Words;
import app.ringlet.cloud.receptionist.understanding.time.SpokenTime.Half;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One time on the clock: "half past two", "a quarter to four", "2:30 pm", "ten thirty", "noon". */
final class ClockRules {

    private static final Map<String, SpokenTime> NAMED = Map.of(
            "noon", new SpokenTime(12, 0, Half.PM),
            "midday", new SpokenTime(12, 0, Half.PM),
            "midnight", new SpokenTime(0, 0, Half.PM));

    /** What follows a number that is no hour. */
    private static final Set<String> COUNTED = Set.of(
            "people",
            "person",
            "minutes",
            "minute",
            "hours",
            "hour",
            "days",
            "day",
            "weeks",
            "week",
            "months",
            "month",
            "dollars",
            "pounds",
            "euros",
            "percent",
            "kids",
            "children",
            "times",
            "services",
            "appointments",
            "cuts",
            "haircuts",
            "years",
            "inches",
            "women's",
            "men's",
            "adults",
            "adult");

    /** @param bare whether it might as well be any other number */
    record Clock(SpokenTime time, boolean bare) {}

    private static final List<Rule<Clock>> ALL =
            List.of(ClockRules::named, ClockRules::pastOrTo, ClockRules::written, ClockRules::hourAndMinute);

    private ClockRules() {}

    static Optional<Rule.Match<Clock>> at(Words words, int i) {
        for (Rule<Clock> rule : ALL) {
            Optional<Rule.Match<Clock>> match = rule.at(words, i);
            if (match.isPresent()) {
                return Optional.of(withHalf(words, i, match.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Rule.Match<Clock>> named(Words words, int i) {
        int at = words.at(i, "12") || words.at(i, "twelve") ? i + 1 : i;
        SpokenTime time = NAMED.get(words.at(at));
        return time == null ? Optional.empty() : Rule.match(new Clock(time, false), at + 1 - i);
    }

    /** "Half past two", "half two" (half past two), "twenty five to five". */
    private static Optional<Rule.Match<Clock>> pastOrTo(Words words, int i) {
        int at = words.at(i).equals("a") ? i + 1 : i;
        int minutes;
        if (words.at(at, "half")) {
            minutes = 30;
            at++;
            if (words.at(at, "an", "hour") || words.at(at, "a")) {
                return Optional.empty();
            }
            if (hour(words, at).isPresent() && !words.at(at).isEmpty()) {
                return past(words, i, at, 30);
            }
        } else if (words.at(at, "quarter")) {
            minutes = 15;
            at++;
        } else {
            Optional<Numbers.Found> number = Numbers.cardinal(words, at).filter(n -> n.value() > 0 && n.value() <= 30);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            minutes = number.get().value();
            at += number.get().length();
            boolean unit = words.fits(at, "minutes?|mins?");
            if (!unit && minutes % 5 != 0) {
                return Optional.empty();
            }
            at += unit ? 1 : 0;
        }
        return switch (words.at(at)) {
            case "past", "passed", "after" -> past(words, i, at + 1, minutes);
            case "to", "two", "before", "of", "till", "til" -> before(words, i, at + 1, minutes);
            default -> Optional.empty();
        };
    }

    private static Optional<Rule.Match<Clock>> past(Words words, int i, int at, int minutes) {
        return hour(words, at)
                .flatMap(h -> Rule.match(new Clock(SpokenTime.of(h.value(), minutes), false), at + h.length() - i));
    }

    private static Optional<Rule.Match<Clock>> before(Words words, int i, int at, int minutes) {
        return hour(words, at).flatMap(h -> {
            int hour = h.value() == 1 ? 12 : h.value() == 0 ? 23 : h.value() - 1;
            SpokenTime time = words.fits(at, "noon|midday")
                    ? new SpokenTime(11, 60 - minutes, Half.AM)
                    : SpokenTime.of(hour, 60 - minutes);
            return Rule.match(new Clock(time, false), at + h.length() - i);
        });
    }

    private static Optional<Numbers.Found> hour(Words words, int i) {
        if (words.fits(i, "noon|midday")) {
            return Optional.of(new Numbers.Found(12, 1));
        }
        return Numbers.cardinal(words, i)
                .filter(n -> n.value() <= 23 && (n.value() > 0 || words.at(i).equals("00")));
    }

    /** "2:30", "2.30", "230", "1430". */
    private static Optional<Rule.Match<Clock>> written(Words words, int i) {
        String word = words.at(i);
        int hour;
        int minute;
        if (word.matches("\\d{1,2}[:.]\\d{2}")) {
            int sign = word.length() - 3;
            hour = Integer.parseInt(word.substring(0, sign));
            minute = Integer.parseInt(word.substring(sign + 1));
        } else if (word.matches("\\d{3,4}") && !word.startsWith("20")) {
            hour = Integer.parseInt(word) / 100;
            minute = Integer.parseInt(word) % 100;
        } else {
            return Optional.empty();
        }
        return hour > 23 || minute > 59
                ? Optional.empty()
                : Rule.match(new Clock(SpokenTime.of(hour, minute), !word.matches(".*[:.].*")), 1);
    }

    /** "Two thirty", "ten oh five", "2 30", "ten". */
    private static Optional<Rule.Match<Clock>> hourAndMinute(Words words, int i) {
        Optional<Numbers.Found> hour = Numbers.cardinal(words, i)
                .filter(n -> n.value() >= 1
                                && n.value() <= 23
                                && n.length() == 1
                                && words.at(i).length() != 4
                        || n.value() >= 1 && n.value() <= 23 && words.fits(i, "\\p{L}+"))
                .or(() -> Homophones.hour(words, i));
        if (hour.isEmpty() || counts(words, i + hour.get().length())) {
            return Optional.empty();
        }
        int at = i + hour.get().length();
        if (words.fits(at, "oh|o|zero")) {
            Optional<Numbers.Found> unit = Numbers.cardinal(words, at + 1).filter(n -> n.value() > 0 && n.value() < 10);
            if (unit.isPresent()) {
                return Rule.match(
                        new Clock(SpokenTime.of(hour.get().value(), unit.get().value()), false), at + 2 - i);
            }
        }
        Optional<Numbers.Found> minute =
                Numbers.cardinal(words, at).filter(n -> n.value() >= 10 && n.value() < 60 && isMinute(words, i, n));
        boolean said = words.fits(i - 1, "at|around") && words.fits(at + 2, "minutes?");
        if (said && minute.filter(m -> m.length() == 2).isPresent()) {
            return Rule.match(
                    new Clock(SpokenTime.of(hour.get().value(), minute.get().value()), false), at + 3 - i);
        }
        boolean notMinutes = minute.isPresent()
                && words.at(at + minute.get().length()).matches("minutes?|o'clock|dollars|pounds|days|weeks");
        if (minute.isPresent() && !notMinutes) {
            return Rule.match(
                    new Clock(SpokenTime.of(hour.get().value(), minute.get().value()), true),
                    at + minute.get().length() - i);
        }
        return Rule.match(
                new Clock(SpokenTime.of(hour.get().value(), 0), true),
                hour.get().length());
    }

    /** Of "two weeks" and "two or three weeks" the two is no hour. */
    private static boolean counts(Words words, int i) {
        return COUNTED.contains(words.at(i))
                || (words.fits(i, "or|to")
                        && Numbers.cardinal(words, i + 1)
                                .filter(n -> COUNTED.contains(words.at(i + 1 + n.length())))
                                .isPresent());
    }

    /** "Six forty three" is a time where "at" says so; without it, only minutes that people say. */
    private static boolean isMinute(Words words, int hour, Numbers.Found minute) {
        return minute.value() % 5 == 0
                || (minute.length() == 2
                        && (words.fits(hour - 1, "at|around") || words.fits(hour + 1 + minute.length(), "am|pm")));
    }

    /** Adds "o'clock", "ish", "pm", "in the afternoon", "at night". */
    private static Rule.Match<Clock> withHalf(Words words, int i, Rule.Match<Clock> match) {
        int at = i + match.length();
        Clock clock = match.value();
        while (words.fits(at, "o'clock|ish|sharp|hours")) {
            clock = new Clock(clock.time(), clock.bare() && words.at(at, "hours"));
            at++;
        }
        Half half = Half.OPEN;
        int length = 0;
        if (words.fits(at, "am|pm")) {
            half = words.at(at, "am") ? Half.AM : Half.PM;
            length = 1;
        } else if (words.at(at, "a", "m") || words.at(at, "p", "m")) {
            half = words.at(at, "a") ? Half.AM : Half.PM;
            length = 2;
        } else if (words.at(at, "in", "the") && words.fits(at + 2, "morning|afternoon|evening")) {
            half = words.at(at + 2, "morning") ? Half.AM : Half.PM;
            length = 3;
        } else if (words.at(at, "at", "night")) {
            half = Half.PM;
            length = 2;
        }
        SpokenTime time = clock.time();
        boolean applies = half != Half.OPEN && time.half() == Half.OPEN;
        return new Rule.Match<>(
                new Clock(applies ? time.in(half) : time, clock.bare() && half == Half.OPEN), at + length - i);
    }
}
