package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Phrases;
import app.ringlet.cloud.receptionist.understanding.Words;
import java.util.List;
import java.util.Optional;

/** "An hour later", "the day after", "a bit earlier", "the same time as last time". */
final class RelativeRules {

    private static final List<Rule<Relative>> ALL = List.of(
            RelativeRules::same,
            RelativeRules::minutes,
            RelativeRules::back,
            RelativeRules::days,
            RelativeRules::neighbour,
            RelativeRules::vague);

    private static final Phrases LAST_VISIT = Phrases.of(
            "last|previous time|visit|appointment",
            "the|my last $",
            "before $",
            "as|like always",
            "as|like usual",
            "usual",
            "always have|get|come|do",
            "i had $",
            "i always|usually|normally");

    private RelativeRules() {}

    /** The first that is not part of anything else; its words become used. */
    static Optional<Relative> find(Words words, boolean[] used) {
        for (int i = 0; i < words.size(); i++) {
            Optional<Rule.Match<Relative>> match = used[i] ? Optional.empty() : Rule.longest(ALL, words, i);
            if (match.isPresent() && free(used, i, match.get().length())) {
                for (int k = i; k < i + match.get().length(); k++) {
                    used[k] = true;
                }
                return Optional.of(match.get().value());
            }
        }
        return Optional.empty();
    }

    private static boolean free(boolean[] used, int from, int length) {
        for (int k = from; k < from + length; k++) {
            if (used[k]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Rule.Match<Relative>> same(Words words, int i) {
        int at = i;
        while (words.fits(at, "at|on|the|my|that|this")) {
            at++;
        }
        int first = at;
        boolean usual = words.fits(at, "usual|regular|normal|standing");
        if (words.at(at, "like", "last", "time")
                || words.at(at, "as", "last", "time")
                || words.at(at, "same", "as", "last", "time")) {
            return Rule.match(
                    new Relative.Same(Relative.Visit.LAST, true, true), at + (words.at(at, "same") ? 4 : 3) - i);
        }
        if (!usual && !words.fits(at, "same|exact")) {
            return Optional.empty();
        }
        at += words.at(at, "exact", "same") ? 2 : 1;
        boolean both = words.at(at, "day", "and", "time") || words.at(at, "time", "and", "day");
        boolean time = both || words.fits(at, "time|slot|hour");
        boolean day = both || words.fits(at, "day|weekday|date|slot");
        if (!time && !day) {
            return Optional.empty();
        }
        int end = at + (both ? 3 : 1);
        boolean last = usual || LAST_VISIT.in(words.slice(first, words.size()));
        return Rule.match(new Relative.Same(last ? Relative.Visit.LAST : Relative.Visit.PRESENT, day, time), end - i);
    }

    /** "Half an hour earlier", "thirty minutes after that". */
    private static Optional<Rule.Match<Relative>> minutes(Words words, int i) {
        return SoonRules.minutes(words, i)
                .flatMap(m -> direction(words, i + m.length())
                        .flatMap(d -> Rule.match(
                                new Relative.Shift(0, d.value() * m.value(), false), m.length() + d.length())));
    }

    /** "Push it back an hour". */
    private static Optional<Rule.Match<Relative>> back(Words words, int i) {
        return words.fits(i, "back")
                ? SoonRules.minutes(words, i + 1)
                        .flatMap(m -> Rule.match(new Relative.Shift(0, m.value(), false), m.length() + 1))
                : Optional.empty();
    }

    /** "A day later", "two weeks earlier", "a week after that". */
    private static Optional<Rule.Match<Relative>> days(Words words, int i) {
        return Distance.count(words, i)
                .filter(n -> n.value() > 0 && n.value() < 100)
                .flatMap(count -> {
                    String unit = words.at(i + count.length());
                    int days = unit.matches("days?") ? 1 : unit.matches("weeks?") ? 7 : 0;
                    int at = i + count.length() + 1;
                    return days == 0
                            ? Optional.empty()
                            : direction(words, at)
                                    .flatMap(d -> Rule.match(
                                            new Relative.Shift(d.value() * days * count.value(), 0, false),
                                            at + d.length() - i));
                });
    }

    /** "The day after", "the next day", "the week before". */
    private static Optional<Rule.Match<Relative>> neighbour(Words words, int i) {
        int at = words.at(i, "the") ? i + 1 : i;
        if (words.fits(at, "next|following|previous") && words.at(at + 1, "day")) {
            return Rule.match(new Relative.Shift(words.at(at, "previous") ? -1 : 1, 0, false), at + 2 - i);
        }
        if (at > i && words.fits(at, "day|week") && words.fits(at + 1, "after|before")) {
            int days = words.at(at, "day") ? 1 : 7;
            int that = words.fits(at + 2, "that|this") ? 3 : 2;
            return Rule.match(new Relative.Shift(words.at(at + 1, "after") ? days : -days, 0, false), at + that - i);
        }
        return Optional.empty();
    }

    /** "A bit later", "slightly earlier", "any earlier". */
    private static Optional<Rule.Match<Relative>> vague(Words words, int i) {
        int at = i;
        while (words.fits(
                at, "a|little|bit|tad|touch|slightly|somewhat|just|something|anything|any|much|even|some|time|but")) {
            at++;
        }
        if (words.fits(at, "earlier|sooner") && !words.fits(at + 1, "today|this|week|one")) {
            return Rule.match(new Relative.Shift(0, -1, true), at + 1 - i);
        }
        return words.at(at, "later") && !words.fits(at + 1, "today|this|week|one")
                ? Rule.match(new Relative.Shift(0, 1, true), at + 1 - i)
                : Optional.empty();
    }

    private static Optional<Rule.Match<Integer>> direction(Words words, int i) {
        if (words.fits(i, "later|after|further")) {
            return Rule.match(1, words.fits(i + 1, "that|this|than") ? 2 : 1);
        }
        return words.fits(i, "earlier|before|sooner|beforehand")
                ? Rule.match(-1, words.fits(i + 1, "that|this|than") ? 2 : 1)
                : Optional.empty();
    }
}
