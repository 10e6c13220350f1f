package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.understanding.Phrases;
import app.ringlet.cloud.receptionist.understanding.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds days and times in an utterance: days first, so that the 5 of "December 5th" is no hour. */
public final class WhenParser {

    private static final Phrases SOONEST = Phrases.of(
            "as soon as|you possible|can",
            "soon as possible",
            "asap",
            "soonest",
            "first available",
            "next available",
            "earliest available|you|possible|appointment|slot|opening|time",
            "the earliest $",
            "earliest .. have",
            "as early as possible",
            "next opening|slot|free",
            "right away|now",
            "quickly .. possible",
            "sooner the better");
    private static final Phrases ANY_DAY = Phrases.of(
            "any day",
            "any time $",
            "anytime $",
            "any time works|is|this",
            "whenever",
            "whatever day",
            "no preference .. day|time",
            "don't mind when",
            "doesn't matter when",
            "flexible",
            "i'm easy",
            "any day|time|date is|works");
    private static final Phrases NOT_BEFORE = Phrases.of(
            "not|except|isn't|rather|than $",
            "not on|in|this|the|at $",
            "can't|cannot do|make|come|manage on? $",
            "anything|anytime but $",
            "instead of $",
            "no good on $",
            "not .. free on $",
            "don't|doesn't want on? $");
    private static final Phrases NOT_AFTER = Phrases.of(
            "^ doesn't|don't|won't|isn't|can't|not work|suit|good|great|possible|ok|okay|do|at?",
            "^ is|are no|not good|great|possible|ok|okay",
            "^ is|are out");

    private final SalonFacts facts;
    private final DayGrammar grammar;
    private final HalfOfDay half;

    public WhenParser(SalonFacts facts) {
        this.facts = facts;
        this.half = new HalfOfDay(facts);
        this.grammar = new DayGrammar(facts.country());
    }

    /** What was found, and in which words. */
    public record Parsed(When when, boolean[] used) {}

    /**
     * @param expected days that the conversation is about, for telling morning from afternoon
     * @param timeAsked whether a bare number answers the question that was asked
     * @param choosing whether "the second" is one of several things that were just named, and not a date
     */
    public Parsed parse(Words words, List<Days> expected, boolean timeAsked, boolean choosing) {
        boolean[] used = new boolean[words.size()];
        List<Days> days = new ArrayList<>();
        List<Days> refused = new ArrayList<>();
        findDays(words, used, days, refused, choosing);
        List<TimeRules.Wish> wishes = new TimeFinder(words, used, timeAsked).find();
        List<Days> about = days.isEmpty() ? expected : days;
        TimeMerger merger = new TimeMerger(half, weekdays(about));
        wishes.forEach(w -> merger.add(w.phrase()));
        return new Parsed(
                new When(
                        days,
                        refused,
                        merger.times(),
                        merger.pastTheHour(),
                        SOONEST.in(words),
                        false,
                        ANY_DAY.in(words),
                        !wishes.isEmpty() && wishes.stream().allMatch(TimeRules.Wish::bare),
                        Except.NOTHING,
                        List.of(),
                        null),
                used);
    }

    /** Every day that is named, denied or not. */
    public List<Days> days(Words words) {
        List<Days> days = new ArrayList<>();
        findDays(words, new boolean[words.size()], days, days, false);
        return days;
    }

    /** Every single time that is named, one by one. */
    public List<LocalTime> clockTimes(Words words) {
        boolean[] used = new boolean[words.size()];
        List<Days> days = new ArrayList<>();
        findDays(words, used, days, days, false);
        return new TimeFinder(words, used, false)
                .everyClock().stream()
                        .map(t -> half.resolve(t, weekdays(days), null))
                        .toList();
    }

    private void findDays(Words words, boolean[] used, List<Days> days, List<Days> refused, boolean choosing) {
        LocalDate today = facts.today();
        int i = 0;
        while (i < words.size()) {
            Optional<Rule.Match<DayPhrase>> match = grammar.at(words, i);
            if (match.isEmpty() || (choosing && isPlace(words, i, match.get().length()))) {
                i++;
                continue;
            }
            int end = i + match.get().length();
            for (int k = i; k < end; k++) {
                used[k] = !words.fits(k, "tonight|morning|afternoon|evening|night");
            }
            Days found = match.get().value().on(today);
            (denied(words, i, end) ? refused : days).add(found);
            i = end;
        }
    }

    private static boolean isPlace(Words words, int from, int length) {
        return String.join(" ", words.list().subList(from, from + length)).matches("(on )?the (first|second|third)");
    }

    private static boolean denied(Words words, int from, int to) {
        return NOT_BEFORE.in(words.slice(Math.max(0, from - 4), from)) || NOT_AFTER.in(words.slice(to, words.size()));
    }

    private Set<DayOfWeek> weekdays(List<Days> days) {
        Set<DayOfWeek> result = new HashSet<>();
        for (Days span : days) {
            for (LocalDate day = span.from(); !day.isAfter(span.to()) && result.size() < 7; day = day.plusDays(1)) {
                result.add(day.getDayOfWeek());
            }
        }
        return result;
    }
}
