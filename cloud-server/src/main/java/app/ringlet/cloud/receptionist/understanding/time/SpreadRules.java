package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Numbers;
import app.ringlet.cloud.receptionist.understanding.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A distance that leaves some days open: "in two or three weeks", "in a day or two", "in 2-3 weeks", "the next week or two". */
final class SpreadRules {

    static final List<Rule<DayPhrase>> ALL = List.of(SpreadRules::between, SpreadRules::orTwo);

    private static final int MOST = 12;

    private SpreadRules() {}

    private record Pair(int from, int to) {}

    /** "In two or three weeks", "two to three weeks from now", "within the next 2-3 weeks". */
    private static Optional<Rule.Match<DayPhrase>> between(Words words, int i) {
        Until until = Until.at(words, i);
        int start = i + until.length();
        return pair(words, start).flatMap(pair -> {
            int unit = start + pair.length();
            return Distance.of(pair.value().from(), words, unit)
                    .flatMap(near -> Distance.of(pair.value().to(), words, unit)
                            .flatMap(far -> ended(words, i, until, near.value(), far.value(), unit + far.length())));
        });
    }

    /** "In a day or two", "in a week or so". */
    private static Optional<Rule.Match<DayPhrase>> orTwo(Words words, int i) {
        Until until = Until.at(words, i);
        int start = i + until.length();
        int unit = words.fits(start, "a|one") ? start + 1 : start;
        if ((unit == start && !until.whole()) || !words.at(unit + 1, "or") || !words.fits(unit + 2, "two|2|so")) {
            return Optional.empty();
        }
        int most = words.at(unit + 2, "so") ? 1 : 2;
        return Distance.of(1, words, unit)
                .flatMap(near -> Distance.of(most, words, unit)
                        .flatMap(far -> ended(words, i, until, near.value(), far.value(), unit + 3)));
    }

    private static Optional<Rule.Match<DayPhrase>> ended(
            Words words, int i, Until until, Distance near, Distance far, int at) {
        int now = words.at(at, "from", "now") || words.at(at, "from", "today")
                ? 2
                : words.at(at, "time") || words.at(at, "out") ? 1 : 0;
        if (until.length() == 0 && now == 0) {
            return Optional.empty();
        }
        return Rule.match(
                today -> {
                    LocalDate last = far.from(today);
                    return until.whole() ? new Days(today, last) : new Days(near.from(today), last);
                },
                at + now - i);
    }

    private static Optional<Rule.Match<Pair>> pair(Words words, int i) {
        if (words.fits(i, "\\d{1,2}-\\d{1,2}")) {
            String[] numbers = words.at(i).split("-");
            return checked(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), 1);
        }
        return Numbers.cardinal(words, i).flatMap(from -> {
            int or = i + from.length();
            return words.fits(or, "or|to")
                    ? Numbers.cardinal(words, or + 1)
                            .flatMap(to -> checked(from.value(), to.value(), from.length() + 1 + to.length()))
                    : Optional.empty();
        });
    }

    private static Optional<Rule.Match<Pair>> checked(int from, int to, int length) {
        return from >= 1 && from < to && to <= MOST ? Rule.match(new Pair(from, to), length) : Optional.empty();
    }

    /** What comes before the number. @param whole whether any day until then is meant */
    private record Until(boolean whole, int length) {

        static Until at(Words words, int i) {
            int at = i;
            boolean whole = false;
            while (words.fits(at, "in|within|over|during|the|next|coming|about|like|sometime")) {
                whole |= words.fits(at, "within|over|during|next|coming");
                at++;
            }
            return new Until(whole, at - i);
        }
    }
}
