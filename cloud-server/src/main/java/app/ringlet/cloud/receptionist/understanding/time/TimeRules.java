package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Words;
import app.ringlet.cloud.receptionist.understanding.time.ClockRules.Clock;
import app.ringlet.cloud.receptionist.understanding.time.SpokenTime.Half;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
            "just after");
    private static final Set<String> UNTIL = Set.of(
            "before",
            "by",
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
            "by about");
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
    private static final Set<String> AT =
            Set.of("at", "say", "for", "exactly", "at exactly", "say at", "it's at", "the");
    private static final Set<String> LATER =
            Set.of("or later", "or after", "onwards", "onward", "and later", "and up", "on", "or so later");
    private static final Set<String> EARLIER = Set.of("or earlier", "or before", "at the latest", "latest");
    private static final Set<String> THEREABOUTS = Set.of("ish", "or so", "or thereabouts");

    private static final Map<String, DayPart> PARTS = Map.ofEntries(
            Map.entry("first thing in the morning", DayPart.EARLY_MORNING),
            Map.entry("first thing", DayPart.EARLY_MORNING),
            Map.entry("early morning", DayPart.EARLY_MORNING),
            Map.entry("early in the morning", DayPart.EARLY_MORNING),
            Map.entry("late morning", DayPart.LATE_MORNING),
            Map.entry("later in the morning", DayPart.LATE_MORNING),
            Map.entry("morning", DayPart.MORNING),
            Map.entry("mornings", DayPart.MORNING),
            Map.entry("lunchtime", DayPart.LUNCHTIME),
            Map.entry("lunch time", DayPart.LUNCHTIME),
            Map.entry("lunch", DayPart.LUNCHTIME),
            Map.entry("lunch break", DayPart.LUNCHTIME),
            Map.entry("lunch hour", DayPart.LUNCHTIME),
            Map.entry("after lunch", DayPart.AFTER_LUNCH),
            Map.entry("early afternoon", DayPart.EARLY_AFTERNOON),
            Map.entry("early in the afternoon", DayPart.EARLY_AFTERNOON),
            Map.entry("late afternoon", DayPart.LATE_AFTERNOON),
            Map.entry("late in the afternoon", DayPart.LATE_AFTERNOON),
            Map.entry("later in the afternoon", DayPart.LATE_AFTERNOON),
            Map.entry("afternoon", DayPart.AFTERNOON),
            Map.entry("afternoons", DayPart.AFTERNOON),
            Map.entry("after school", DayPart.AFTER_SCHOOL),
            Map.entry("evening", DayPart.EVENING),
            Map.entry("evenings", DayPart.EVENING),
            Map.entry("tonight", DayPart.EVENING),
            Map.entry("night", DayPart.EVENING),
            Map.entry("after work", DayPart.EVENING),
            Map.entry("after office hours", DayPart.EVENING),
            Map.entry("end of the day", DayPart.EVENING),
            Map.entry("end of day", DayPart.EVENING));

    /** @param bare whether it may be no time at all but some number */
    record Wish(TimePhrase phrase, boolean bare) {}

    static final List<Rule<Wish>> ALL = List.of(
            TimeRules::between,
            TimeRules::written,
            TimeRules::part,
            TimeRules::open,
            TimeRules::at,
            TimeRules::minuteOnly);

    private TimeRules() {}

    private static Optional<Rule.Match<Wish>> between(Words words, int i) {
        boolean said = words.fits(i, "between|from");
        int first = said ? i + 1 : i;
        // "ten to four" is 3:50, but "from ten to four" begins at ten.
        Optional<Rule.Match<Clock>> from = ClockRules.at(said ? words.slice(0, separator(words, first)) : words, first);
        if (from.isEmpty()) {
            return Optional.empty();
        }
        int sign = first + from.get().length();
        if (!words.fits(sign, "and|to|until|till|til|through") || (words.at(sign, "and") && !words.at(i, "between"))) {
            return Optional.empty();
        }
        Optional<Rule.Match<Clock>> to = ClockRules.at(words, sign + 1);
        if (to.isEmpty()) {
            return Optional.empty();
        }
        boolean bare = !said && from.get().value().bare() && to.get().value().bare();
        return Rule.match(
                range(from.get().value().time(), to.get().value().time(), bare),
                sign + 1 + to.get().length() - i);
    }

    private static int separator(Words words, int from) {
        int at = from;
        while (at < words.size() && !words.fits(at, "and|to|until|till|til|through")) {
            at++;
        }
        return at;
    }

    /** "2-4". */
    private static Optional<Rule.Match<Wish>> written(Words words, int i) {
        if (!words.fits(i, "\\d{1,2}-\\d{1,2}")) {
            return Optional.empty();
        }
        String[] hours = words.at(i).split("-");
        int from = Integer.parseInt(hours[0]);
        int to = Integer.parseInt(hours[1]);
        boolean half = words.fits(i + 1, "am|pm");
        SpokenTime end = SpokenTime.of(Math.min(to, 23), 0);
        return from > 23 || to > 23
                ? Optional.empty()
                : Rule.match(
                        range(
                                SpokenTime.of(from, 0),
                                half ? end.in(words.at(i + 1, "am") ? Half.AM : Half.PM) : end,
                                false),
                        half ? 2 : 1);
    }

    private static Wish range(SpokenTime from, SpokenTime to, boolean bare) {
        boolean sameHalf = from.half() == Half.OPEN && to.half() != Half.OPEN && from.hour() % 12 < to.hour() % 12;
        return new Wish(new TimePhrase.Between(sameHalf ? from.in(to.half()) : from, to), bare);
    }

    private static Optional<Rule.Match<Wish>> part(Words words, int i) {
        int length = words.matches(i, PARTS.keySet());
        if (length == 0 || (words.at(i - 1, "good") && length == 1)) {
            return Optional.empty();
        }
        DayPart part = PARTS.get(String.join(" ", words.list().subList(i, i + length)));
        return part == null ? Optional.empty() : Rule.match(new Wish(new TimePhrase.During(part), false), length);
    }

    private static Optional<Rule.Match<Wish>> open(Words words, int i) {
        int from = words.matches(i, FROM);
        int until = words.matches(i, UNTIL);
        int prefix = Math.max(from, until);
        if (prefix == 0) {
            return Optional.empty();
        }
        int at = i + prefix;
        at += words.fits(at, "about|around|like") ? 1 : 0;
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
