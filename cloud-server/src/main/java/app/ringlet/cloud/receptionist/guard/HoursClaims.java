package app.ringlet.cloud.receptionist.guard;

import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.understanding.Phrases;
import app.ringlet.cloud.receptionist.understanding.Words;
import app.ringlet.cloud.receptionist.understanding.time.Days;
import app.ringlet.cloud.receptionist.understanding.time.WhenParser;
import app.ringlet.protocol.salon.Hours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether what a sentence says of the salon's opening hours is so: on the very day, or on all such weekdays. */
final class HoursClaims {

    private static final int LONGEST_SPAN = 31;

    private static final Phrases OF_HOURS = Phrases.of(
            "we|we're|salon|shop|studio|store|doors|place|it|they|hours|us|are|is .."
                    + " open|opens|opened|close|closes|closed|closing|opening|shut",
            "^ but|and? open|closed|opening|closing",
            "opening|business|salon's|our|the|holiday hours",
            "our|the doors",
            "hours are",
            "we're|are here every|each|all|seven|around");
    private static final Phrases ALWAYS = Phrases.of(
            "open|here every|each day",
            "open seven|7 days",
            "open all week",
            "open .. around the clock",
            "open 24",
            "open twenty four",
            "open daily",
            "never|don't close|closed",
            "open .. day of the week");
    private static final Set<String> SHUT = Set.of("closed", "shut");
    private static final Phrases NOT_OPEN =
            Phrases.of("not|aren't|isn't|won't|don't|doesn't be? open", "not|aren't|isn't|won't|don't|doesn't .. open");
    /** "Not until noon" is a time of opening. */
    private static final Phrases NOT_UNTIL = Phrases.of("not|aren't|isn't|won't|don't|doesn't .. until|till|before");

    private static final Phrases NOT_CLOSED = Phrases.of("not|aren't|isn't|won't|don't be? closed|close");
    private static final Phrases ASKED = Phrases.of(
            "^ are|is|do|does|will|would|when|what|which|shall|can|could|have",
            "^ so|and|sorry|okay are|is|do|when|what");
    private static final Phrases ASKING =
            Phrases.of("would|could|can you", "let me check|see", "i'd have to", "do|did you mean");

    private final SalonFacts facts;
    private final WhenParser parser;
    private final UsualWeek usualWeek;

    HoursClaims(SalonFacts facts) {
        this.facts = facts;
        this.parser = new WhenParser(facts);
        this.usualWeek = new UsualWeek(facts);
    }

    /** Whether the sentence speaks of opening hours at all. */
    static boolean in(Words words) {
        return OF_HOURS.in(words);
    }

    boolean wrong(String sentence) {
        Words whole = Words.of(sentence);
        boolean asks = sentence.strip().endsWith("?") && ASKED.in(whole);
        if (!in(whole) || asks || ASKING.in(whole)) {
            return false;
        }
        if (ALWAYS.in(whole) && parser.clockTimes(whole).isEmpty()) {
            return Arrays.stream(DayOfWeek.values())
                    .anyMatch(d -> facts.openings().usually(d).isEmpty());
        }
        List<Words> statements = statements(sentence);
        boolean paired = statements.stream()
                .allMatch(w -> parser.clockTimes(w).isEmpty() || !parser.days(w).isEmpty());
        return paired ? statements.stream().anyMatch(w -> says(w, whole)) : says(whole, whole);
    }

    /** Each with its own days: what only goes on about the day, as "Friday, December 25th" does, belongs to what it goes on. */
    private List<Words> statements(String sentence) {
        List<String> statements = new ArrayList<>();
        for (String clause : Sentences.clauses(sentence)) {
            Words words = Words.of(clause);
            boolean own = in(words)
                    || !parser.clockTimes(words).isEmpty()
                            && !parser.days(words).isEmpty();
            if (own || statements.isEmpty()) {
                statements.add(clause);
            } else {
                statements.set(statements.size() - 1, statements.getLast() + ", " + clause);
            }
        }
        return statements.stream().map(Words::of).toList();
    }

    private boolean says(Words words, Words whole) {
        List<LocalDate> days =
                parser.days(words).stream().flatMap(HoursClaims::each).toList();
        List<LocalTime> times = parser.clockTimes(words);
        boolean usual = usualWeek.in(words, whole);
        boolean shut = (words.hasAny(SHUT) && !NOT_CLOSED.in(words)) || NOT_OPEN.in(words);
        if (times.isEmpty()) {
            boolean open = words.list().contains("open") || whole.list().contains("open") && !words.hasAny(SHUT);
            return shut
                    ? days.stream().anyMatch(d -> usual ? opensUsually(d) : opens(d))
                    : open && days.stream().anyMatch(d -> usual ? !opensUsually(d) : !facts.opensOn(d));
        }
        if (shut && !NOT_UNTIL.in(words)) {
            return false;
        }
        if (days.isEmpty()) {
            return !anyDay(times);
        }
        boolean timesFit = times.stream().allMatch(t -> days.stream().anyMatch(d -> bound(d, t, usual)));
        boolean daysFit = days.stream().allMatch(d -> times.stream().anyMatch(t -> bound(d, t, usual)));
        return !timesFit || !daysFit;
    }

    /** Without a day, today's hours, or those of every day that it opens. */
    private boolean anyDay(List<LocalTime> times) {
        boolean today = times.stream().allMatch(t -> bound(facts.openings().on(facts.today()), t));
        return today
                || times.stream()
                        .allMatch(t -> Arrays.stream(DayOfWeek.values())
                                .map(d -> facts.openings().usually(d))
                                .filter(h -> !h.isEmpty())
                                .allMatch(h -> bound(h, t)));
    }

    private static Stream<LocalDate> each(Days days) {
        return days.from().datesUntil(days.to().plusDays(1)).limit(LONGEST_SPAN);
    }

    private boolean opens(LocalDate day) {
        return facts.opensOn(day) && opensUsually(day);
    }

    private boolean opensUsually(LocalDate day) {
        return !facts.openings().usually(day.getDayOfWeek()).isEmpty();
    }

    private boolean bound(LocalDate day, LocalTime time, boolean usual) {
        return bound(
                usual
                        ? facts.openings().usually(day.getDayOfWeek())
                        : facts.openings().on(day),
                time);
    }

    private static boolean bound(List<Hours> hours, LocalTime time) {
        return hours.stream().anyMatch(h -> h.opens().equals(time) || h.closes().equals(time));
    }
}
