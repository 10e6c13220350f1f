package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Words;
import app.ringlet.cloud.receptionist.understanding.time.ClockRules.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Wishes about the time of day. A bare number counts as a time only where something says so. */
final class TimeRules {

    private static final Set<String> FROM = Set.of(
            "after",
            "past",
            "later than",
            "any time after",
            "anytime after",
            "sometime after",
            "from",
            "starting at",
            "starting from",
            "not before",
            "no earlier than",
            "not earlier than",
            "since",
            "onwards from",
            "as of",
            "from about",
            "after about",
            "just after",
            "shortly after",
            "soon after",
            "right after",
            "straight after",
            "no sooner than",
            "not until",
            "anytime from",
            "any time from",
            "from around",
            "starting around",
            "beginning at");
    private static final Set<String> UNTIL = Set.of(
            "before",
            "by",
            "through",
            "until",
            "till",
            "til",
            "no later than",
            "not later than",
            "earlier than",
            "up to",
            "any time before",
            "anytime before",
            "sometime before",
            "not after",
            "just before",
            "shortly before",
            "right before",
            "by about",
            "no later then",
            "at the latest by",
            "at the latest",
            "latest by",
            "up until",
            "as late as",
            "not past");
    private static final Set<String> ABOUT = Set.of(
            "around",
            "about",
            "approximately",
            "roughly",
            "circa",
            "close to",
            "near",
            "at around",
            "at about",
            "nearer");
    private static final Set<String> AT = Set.of(
            "at", "say", "for", "exactly", "at exactly", "exactly at", "precisely at", "say at", "it's at", "the");
    private static final Set<String> LATER = Set.of(
            "or any time after",
            "or anytime after",
            "at the earliest",
            "or later",
            "or after",
            "onwards",
            "onward",
            "and later",
            "and up",
            "on",
            "or so later");
    private static final Set<String> EARLIER =
            Set.of("or earlier", "or sooner", "or any time before", "or before", "at the latest", "latest");
    private static final Set<String> THEREABOUTS =
            Set.of("ish", "or so", "or thereabouts", "or around then", "or around there", "give or take", "roughly");

    /** @param bare whether it may be no time at all but some number */
    record Wish(TimePhrase phrase, boolean bare) {}

    static final List<Rule<Wish>> ALL = Stream.of(
                    SoonRules.ALL,
                    TimeSpanRules.ALL,
                    DayPartRules.ALL,
                    List.<Rule<Wish>>of(TimeRules::open, TimeRules::at, TimeRules::minuteOnly))
            .flatMap(List::stream)
            .toList();

    private TimeRules() {}

    /** "Come by", which says nothing of when. */
    static boolean visit(Words words, int i) {
        return words.at(i, "by")
                && words.fits(i - 1, "come|stop|drop|swing|pop|go|be|passing|coming|stopping|dropping|popping");
    }

    private static Optional<Rule.Match<Wish>> open(Words words, int i) {
        int from = words.matches(i, FROM);
        int until = words.matches(i, UNTIL);
        int prefix = Math.max(from, until);
        if (prefix == 0 || visit(words, i)) {
            return Optional.empty();
        }
        if (prefix == until && words.at(i + prefix, "lunch")) {
            return Rule.match(
                    new Wish(new TimePhrase.Until(new SpokenTime(12, 0, SpokenTime.Half.PM)), false), prefix + 1);
        }
        int at = i + prefix;
        at += words.fits(at, "about|around|like|roughly|maybe|say") ? 1 : 0;
        int start = at;
        return ClockRules.at(words, start)
                .flatMap(clock -> Rule.match(
                        new Wish(
                                from > until
                                        ? new TimePhrase.From(clock.value().time())
                                        : new TimePhrase.Until(clock.value().time()),
                                false),
                        start + clock.length() - i));
    }

    private static Optional<Rule.Match<Wish>> at(Words words, int i) {
        int about = words.matches(i, ABOUT);
        int exact = words.matches(i, AT);
        int start = i + Math.max(about, exact);
        Optional<Rule.Match<Clock>> clock = ClockRules.at(words, start);
        if (clock.isEmpty()) {
            return Optional.empty();
        }
        SpokenTime time = clock.get().value().time();
        int end = start + clock.get().length();
        boolean prefixed = about > 0 || (exact > 0 && !words.fits(i, "for|the"));
        boolean bare = clock.get().value().bare() && !prefixed;
        int later = words.matches(end, LATER);
        if (later > 0 && !(words.at(end, "on") && !words.at(end + 1).isEmpty())) {
            return Rule.match(new Wish(new TimePhrase.From(time), false), end + later - i);
        }
        int earlier = words.matches(end, EARLIER);
        if (earlier > 0) {
            return Rule.match(new Wish(new TimePhrase.Until(time), false), end + earlier - i);
        }
        int loose = words.matches(end, THEREABOUTS);
        boolean ish = words.list().subList(start, end).contains("ish");
        return Rule.match(
                new Wish(new TimePhrase.At(time, about > 0 || loose > 0 || ish), bare && loose == 0 && !ish),
                end + loose - i);
    }

    /** "Half past", said of one of the times that were offered. */
    private static Optional<Rule.Match<Wish>> minuteOnly(Words words, int i) {
        if (words.at(i, "half", "past")) {
            return Rule.match(new Wish(new TimePhrase.PastTheHour(30), false), 2);
        }
        if (words.at(i, "quarter", "past")) {
            return Rule.match(new Wish(new TimePhrase.PastTheHour(15), false), 2);
        }
        return words.at(i, "quarter", "to")
                ? Rule.match(new Wish(new TimePhrase.PastTheHour(45), false), 2)
                : Optional.empty();
    }
}
