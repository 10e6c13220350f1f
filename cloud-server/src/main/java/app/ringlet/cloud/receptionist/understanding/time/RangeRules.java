package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** "Tuesday through Thursday", "after the 15th", "before Friday", "from Monday on". */
final class RangeRules {

    private static final Set<String> AFTER = Set.of(
            "after",
            "any day after",
            "anytime after",
            "sometime after",
            "any time after",
            "later than",
            "not until after");
    private static final Set<String> FROM = Set.of(
            "from",
            "since",
            "starting",
            "starting on",
            "starting from",
            "beginning",
            "beginning on",
            "as of",
            "on or after",
            "from and including",
            "not before",
            "no earlier than",
            "not earlier than",
            "no sooner than",
            "not until",
            "anytime from",
            "not till");
    private static final Set<String> BEFORE = Set.of(
            "before",
            "any day before",
            "anytime before",
            "sometime before",
            "any time before",
            "earlier than",
            "sooner than",
            "ahead of",
            "in time for");
    private static final Set<String> UNTIL = Set.of(
            "by",
            "on or before",
            "until",
            "till",
            "til",
            "up to",
            "up until",
            "up to and including",
            "no later than",
            "not later than",
            "as late as",
            "not after",
            "at the latest by");
    private static final Set<String> OR_LATER = Set.of(
            "or later", "or after", "and later", "and after", "onwards", "onward", "and onwards", "or any day after");
    private static final Set<String> OR_EARLIER =
            Set.of("at the latest", "or earlier", "or before", "or sooner", "latest");
    /** The first words of all those before a day. */
    private static final Set<String> OPENING = Stream.of(AFTER, FROM, BEFORE, UNTIL)
            .flatMap(Set::stream)
            .map(p -> p.split(" ")[0])
            .collect(Collectors.toUnmodifiableSet());

    /** "Move it from Thursday": that is the day of the old appointment. */
    private static final String OLD = "appointment|booking|it|that|visit|cut|haircut|one|me|slot|reservation|is|are";

    private static final String YEAR = "20\\d\\d";

    private static final String TO = "to|through|until|till|til";

    private final Rule<DayPhrase> simple;

    RangeRules(Rule<DayPhrase> simple) {
        this.simple = simple;
    }

    List<Rule<DayPhrase>> all() {
        return List.of(this::fromTo, this::open, this::orLater);
    }

    private Optional<Rule.Match<DayPhrase>> fromTo(Words words, int i) {
        boolean between = words.at(i, "between");
        int start = between || words.fits(i, "from|starting|beginning") ? i + 1 : i;
        start += start > i && words.fits(start, "on|from") ? 1 : 0;
        boolean months =
                words.fits(start + 1, TO) && Calendar.month(words.at(start + 2)).isPresent();
        boolean now = words.at(start, "now") || (start > i && words.at(start, "here"));
        Optional<Rule.Match<DayPhrase>> first = now ? Rule.match(Days::of, 1) : end(words, start, start > i || months);
        int begin = start;
        return first.flatMap(from -> {
            int sign = begin + from.length();
            boolean and = between && words.at(sign, "and");
            if (!and && !words.fits(sign, TO)) {
                return Optional.empty();
            }
            int second = words.at(sign + 1, "and", "including") ? sign + 3 : sign + 1;
            return end(words, second, true)
                    .flatMap(to -> Rule.match(
                            today -> range(
                                    today,
                                    yearOf(words, begin, sign, second + to.length(), from.value(), to.value()),
                                    to.value()),
                            second + to.length() - i));
        });
    }

    /** A year that is said once, at the end, holds for both days. */
    private static DayPhrase yearOf(Words words, int from, int sign, int end, DayPhrase first, DayPhrase second) {
        boolean late = words.fits(end - 1, YEAR) && !words.fits(sign - 1, YEAR) && !words.fits(from, "now|today|.*row");
        return late ? today -> first.on(second.on(today).to().minusYears(1).plusDays(1)) : first;
    }

    /** One end of a range, where even "may" is a month. */
    private Optional<Rule.Match<DayPhrase>> end(Words words, int i, boolean clear) {
        Optional<Rule.Match<DayPhrase>> day = simple.at(words, i);
        return day.isPresent() || !clear ? day : MonthRules.plain(words, i, true);
    }

    private static Days range(LocalDate today, DayPhrase first, DayPhrase second) {
        Days from = first.on(today);
        Days to = second.on(today);
        LocalDate last = to.to().isBefore(from.from()) ? second.on(from.from()).to() : to.to();
        // "Between August and October", said in September: the August is over, the range is not.
        Days running = first.on(today.minusMonths(1));
        boolean begun = running.to().isBefore(today)
                && !from.single()
                && !to.to().isBefore(today)
                && to.to().isBefore(from.from());
        return begun ? new Days(today, to.to()) : new Days(from.from(), last.isBefore(from.from()) ? from.to() : last);
    }

    private Optional<Rule.Match<DayPhrase>> open(Words words, int i) {
        if (!OPENING.contains(words.at(i))) {
            return Optional.empty();
        }
        int after = words.matches(i, AFTER);
        int from = words.matches(i, FROM);
        int before = words.matches(i, BEFORE);
        int until = words.matches(i, UNTIL);
        int prefix = Math.max(Math.max(after, from), Math.max(before, until));
        if (prefix == 0 || (words.at(i, "from") && words.fits(i - 1, OLD)) || TimeRules.visit(words, i)) {
            return Optional.empty();
        }
        int at = i + prefix + (words.fits(i + prefix, "about|around|sometime") ? 1 : 0);
        Optional<Rule.Match<DayPhrase>> day = end(words, at, true);
        if (day.isEmpty()
                || (day.get().value().on(LocalDate.EPOCH).single()
                        && isTime(words, at + day.get().length()))) {
            return Optional.empty();
        }
        int end = at + day.get().length();
        if (words.fits(end, "morning|afternoon|evening|night") && words.fits(end + 1, TO + "|and")) {
            return Optional.empty();
        }
        int on = after == prefix || from == prefix
                ? words.matches(end, Set.of("on", "onwards", "onward", "and onwards"))
                : 0;
        boolean reallyOn = on == 0 || !words.at(end, "on") || words.at(end + 1).isEmpty();
        DayPhrase said = day.get().value();
        return Rule.match(
                today -> {
                    Days days = said.on(today);
                    if (prefix == after) {
                        return Days.from((startOf(words, at) ? days.from() : days.to()).plusDays(1));
                    }
                    if (prefix == from) {
                        return Days.from(days.from());
                    }
                    if (prefix == until && startOf(words, at)) {
                        return Days.until(today, days.from());
                    }
                    boolean whole = prefix == until || endOf(words, at);
                    return Days.until(today, whole ? days.to() : days.from().minusDays(1));
                },
                end + (reallyOn ? on : 0) - i);
    }

    private static boolean startOf(Words words, int at) {
        return words.fits(at, "beginning|start") || words.at(at, "the", "beginning") || words.at(at, "the", "start");
    }

    private static boolean endOf(Words words, int at) {
        return words.at(at, "end") || words.at(at, "the", "end");
    }

    /** "After Friday at two" and "by Friday noon" are no other days than Friday. */
    private static boolean isTime(Words words, int i) {
        return words.at(i, "at")
                ? ClockRules.at(words, i + 1).isPresent()
                : ClockRules.at(words, i).filter(c -> !c.value().bare()).isPresent();
    }

    private Optional<Rule.Match<DayPhrase>> orLater(Words words, int i) {
        return simple.at(words, i).flatMap(day -> {
            int end = i + day.length();
            int later = words.matches(end, OR_LATER);
            int earlier = words.matches(end, OR_EARLIER);
            if (later > 0) {
                return Rule.match(today -> Days.from(day.value().on(today).from()), day.length() + later);
            }
            return earlier > 0
                    ? Rule.match(
                            today -> Days.until(today, day.value().on(today).to()), day.length() + earlier)
                    : Optional.empty();
        });
    }
}
