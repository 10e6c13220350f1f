package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Numbers;
import app.ringlet.cloud.receptionist.understanding.Words;
import app.ringlet.cloud.receptionist.understanding.time.TimeRules.Wish;
import java.util.List;
import java.util.Optional;

/** "In half an hour", "two hours from now", "within the next hour". */
final class SoonRules {

    static final List<Rule<Wish>> ALL =
            List.of(SoonRules::fromNow, SoonRules::afterTime, SoonRules::within, SoonRules::inMinutes);

    private static final int MOST_MINUTES = 12 * 60;

    private SoonRules() {}

    private static Optional<Rule.Match<Wish>> fromNow(Words words, int i) {
        boolean in = words.at(i, "in");
        int start = in ? i + 1 : i;
        return minutes(words, start).flatMap(m -> {
            int end = start + m.length();
            end += words.at(end, "or") && words.fits(end + 1, "so|two") ? 2 : 0;
            boolean now = words.fits(end, "from|hence") && (words.at(end, "hence") || words.at(end + 1, "now"));
            boolean time = words.at(end, "time") || words.at(end, "s", "time");
            return in || now
                    ? Rule.match(
                            new Wish(new TimePhrase.FromNow(m.value(), false), false),
                            end
                                    + (now ? (words.at(end, "hence") ? 1 : 2) : time ? (words.at(end, "s") ? 2 : 1) : 0)
                                    - i)
                    : Optional.empty();
        });
    }

    /** "Fifteen minutes after 1 pm", "two hours from noon", "half an hour before three". */
    private static Optional<Rule.Match<Wish>> afterTime(Words words, int i) {
        return minutes(words, i)
                .filter(m -> words.fits(i + m.length(), "from|after|past|before"))
                .flatMap(m -> {
                    int at = i + m.length() + 1;
                    int later = words.at(at - 1, "before") ? -m.value() : m.value();
                    return ClockRules.at(words, at)
                            .flatMap(clock -> Rule.match(
                                    new Wish(
                                            new TimePhrase.At(
                                                    clock.value().time().plus(later), false),
                                            false),
                                    at + clock.length() - i));
                });
    }

    private static Optional<Rule.Match<Wish>> within(Words words, int i) {
        int at = words.fits(i, "within|in") ? i + 1 : i;
        boolean less = at > i && (words.at(at, "under") || words.at(at, "less", "than"));
        at += less ? (words.at(at, "under") ? 1 : 2) : words.at(at, "the") ? 1 : 0;
        boolean next = words.fits(at, "next|coming");
        int start = next ? at + 1 : at;
        if (!next && !less && !words.at(i, "within")) {
            return Optional.empty();
        }
        Optional<Rule.Match<Integer>> minutes = words.at(start, "hour") ? Rule.match(60, 1) : minutes(words, start);
        return minutes.flatMap(m ->
                Rule.match(new Wish(new TimePhrase.FromNow(m.value(), true), false), start + m.length() - i));
    }

    /** "In twenty", said of minutes. */
    private static Optional<Rule.Match<Wish>> inMinutes(Words words, int i) {
        return words.at(i, "in")
                ? Numbers.cardinal(words, i + 1)
                        .filter(n -> n.value() % 5 == 0 && n.value() >= 10 && n.value() <= 90)
                        .filter(n -> i + 1 + n.length() == words.size())
                        .flatMap(n ->
                                Rule.match(new Wish(new TimePhrase.FromNow(n.value(), false), false), n.length() + 1))
                : Optional.empty();
    }

    /** "Half an hour", "an hour and a half", "two and a half hours", "forty five minutes". */
    static Optional<Rule.Match<Integer>> minutes(Words words, int i) {
        int at = words.fits(i, "about|like|around|maybe") ? i + 1 : i;
        if (words.at(at, "half", "an", "hour") || words.at(at, "half", "a", "hour")) {
            return Rule.match(30, at + 3 - i);
        }
        if (words.at(at, "half", "hour") || words.at(at, "a", "half", "hour")) {
            return Rule.match(30, at + (words.at(at, "a") ? 3 : 2) - i);
        }
        if (words.at(at, "quarter", "of", "an", "hour") || words.at(at, "a", "quarter", "of", "an", "hour")) {
            return Rule.match(15, at + (words.at(at, "a") ? 5 : 4) - i);
        }
        int quarters = words.at(at, "a") ? at + 1 : at;
        if (words.at(quarters, "three", "quarters", "of", "an", "hour")) {
            return Rule.match(45, quarters + 5 - i);
        }
        int from = at;
        return count(words, at)
                .flatMap(n -> unit(words, from + n.length(), n.value(), from - i + n.length()))
                .filter(m -> m.value() > 0 && m.value() <= MOST_MINUTES);
    }

    private static Optional<Rule.Match<Integer>> unit(Words words, int at, int count, int before) {
        if (words.fits(at, "minutes?|mins?")) {
            return Rule.match(count, before + 1);
        }
        if (words.fits(at, "hours?|hour's")) {
            boolean half = words.at(at + 1, "and") && words.fits(at + 2, "a|an") && words.fits(at + 3, "half|quarter");
            int more = words.at(at + 1, "and") ? at + 2 : at + 1;
            Optional<Rule.Match<Integer>> minutes = Distance.count(words, more)
                    .filter(n -> n.value() > 0 && n.value() < 60 && words.fits(more + n.length(), "minutes?|mins?"));
            if (minutes.isPresent()) {
                return Rule.match(
                        count * 60 + minutes.get().value(),
                        before + more - at + minutes.get().length() + 1);
            }
            int part = !half ? 0 : words.at(at + 3, "half") ? 30 : 15;
            return Rule.match(count * 60 + part, before + (half ? 4 : 1));
        }
        return words.at(at, "and")
                        && words.fits(at + 1, "a|an")
                        && words.at(at + 2, "half")
                        && words.fits(at + 3, "hours?")
                ? Rule.match(count * 60 + 30, before + 4)
                : Optional.empty();
    }

    private static Optional<Rule.Match<Integer>> count(Words words, int i) {
        return words.at(i, "an") ? Rule.match(1, 1) : Distance.count(words, i);
    }

    /** How long, in minutes, after "for": "for two hours". */
    static Optional<Rule.Match<Integer>> lasting(Words words, int i) {
        return words.at(i, "for")
                ? minutes(words, i + 1).map(m -> new Rule.Match<>(m.value(), m.length() + 1))
                : Optional.empty();
    }
}
