package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** "Tuesday through Thursday", "after the 15th", "before Friday", "from Monday on", "the week of February 4th", "18 December for ten days". */
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
            "prior to");
    private static final Set<String> UNTIL = Set.of(
            "by",
            "until",
            "till",
            "til",
            "up to",
            "up until",
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

    private final Rule<DayPhrase> simple;

    RangeRules(Rule<DayPhrase> simple) {
        this.simple = simple;
    }

    List<Rule<DayPhrase>> all() {
        return List.of(this::fromTo, this::open, this::orLater, this::weekOf, this::lasting);
    }

    private Optional<Rule.Match<DayPhrase>> fromTo(Words words, int i) {
        boolean between = words.at(i, "between");
        int start = between || words.at(i, "from") ? i + 1 : i;
        return end(words, start, start > i).flatMap(from -> {
            int sign = start + from.length();
            boolean and = between && words.at(sign, "and");
            if (!and && !words.fits(sign, "to|through|until|till|til")) {
                return Optional.empty();
            }
            int second = words.at(sign + 1, "and", "including") ? sign + 3 : sign + 1;
            return end(words, second, true)
                    .flatMap(to ->
                            Rule.match(today -> range(today, from.value(), to.value()), second + to.length() - i));
        });
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
        if (prefix == 0 || (words.at(i, "from") && words.fits(i - 1, OLD))) {
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

    /** "After Friday at two" is no day after Friday. */
    private static boolean isTime(Words words, int i) {
        return words.at(i, "at") && ClockRules.at(words, i + 1).isPresent();
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

    /** "The week of the 14th", "the week starting February 4th", "the week after Thanksgiving". */
    private Optional<Rule.Match<DayPhrase>> weekOf(Words words, int i) {
        int at = i;
        while (words.fits(at, "in|on|the|during|for")) {
            at++;
        }
        if (!words.fits(at, "week|weekend")
                || !words.fits(at + 1, "of|starting|beginning|commencing|with|after|before")) {
            return Optional.empty();
        }
        int weeks = words.at(at + 1, "after") ? 1 : words.at(at + 1, "before") ? -1 : 0;
        if (weeks != 0 && (at == i || !words.at(at - 1, "the"))) {
            return Optional.empty();
        }
        int start = words.fits(at + 2, "on|from") ? at + 3 : at + 2;
        boolean weekend = words.at(at, "weekend");
        return simple.at(words, start)
                .flatMap(day -> Rule.match(
                        today -> {
                            LocalDate monday = Calendar.monday(
                                            day.value().on(today).from())
                                    .plusWeeks(weeks);
                            return new Days(monday, monday.plusDays(6)).notBefore(today);
                        },
                        start + day.length() - i));
    }

    /** "From 18 December for ten days", "three days starting on Monday", "for a week from the 20th". */
    private Optional<Rule.Match<DayPhrase>> lasting(Words words, int i) {
        int at = words.at(i, "for") ? i + 1 : i;
        Optional<Rule.Match<Integer>> first = duration(words, at);
        if (first.isPresent()) {
            int sign = at + first.get().length();
            boolean begins = words.fits(sign, "starting|beginning") || (at > i && words.at(sign, "from"));
            int start = sign + (words.fits(sign + 1, "from|on") ? 2 : 1);
            return begins
                    ? simple.at(words, start)
                            .flatMap(day -> Rule.match(
                                    today -> lasting(
                                            day.value().on(today), first.get().value()),
                                    start + day.length() - i))
                    : Optional.empty();
        }
        int start = words.at(i, "from") ? i + 1 : i;
        return simple.at(words, start).flatMap(day -> {
            int sign = start + day.length();
            return words.at(sign, "for")
                    ? duration(words, sign + 1)
                            .flatMap(d -> Rule.match(
                                    today -> lasting(day.value().on(today), d.value()), sign + 1 + d.length() - i))
                    : Optional.empty();
        });
    }

    private static Days lasting(Days first, int days) {
        return new Days(first.from(), first.from().plusDays(days - 1));
    }

    private static Optional<Rule.Match<Integer>> duration(Words words, int i) {
        return CountRules.count(words, i)
                .filter(n -> n.value() > 0 && n.value() <= 60)
                .flatMap(count -> {
                    String unit = words.at(i + count.length());
                    int days = unit.matches("days?") ? 1 : unit.matches("weeks?") ? 7 : 0;
                    return days == 0 ? Optional.empty() : Rule.match(count.value() * days, count.length() + 1);
                });
    }
}
