package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Phrases;
import app.ringlet.cloud.receptionist.understanding.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which of the days and times that are named will not do: "not Wednesday", "any day but Monday", "mornings don't work". */
final class Refusals {

    /** What keeps somebody from coming. */
    private static final String EVENT =
            "wedding|party|funeral|trip|conference|vacation|holiday" + "|graduation|prom|recital|surgery|operation";

    private static final Phrases BEFORE = Phrases.of(
            "not|except|isn't|rather|than|never|besides|avoid|excluding|without for? $",
            "not on|in|this|the|at|until|for the|this? $",
            "except|never on|in|for|at the? $",
            "apart|aside from $",
            "can't|cannot|couldn't do|make|come|manage|be on|in|at? the? $",
            "anything|anytime|day|days|time|times|date|week but|other than? on|in|at? the? $",
            "instead of $",
            "no good on|in|at? the? $",
            "not .. free|available|able|here on|in|at? the? $",
            "don't|doesn't|won't want|do|like|work on|in? the? $",
            "i'm out|away|busy|working|off on|in|at? the? $",
            "got|have|having|there's|is a|an|my|our .. " + EVENT + " on|in? the? $",
            "got|have|having|there's|is a|an|my|our " + EVENT + " on|in? the? $");
    private static final Phrases WHY_NOT = Phrases.of("why not on? $", "if not $");
    private static final Phrases AFTER = Phrases.of(
            "^ doesn't|don't|won't|isn't|aren't|can't|not work|suit|good|great|possible|ok|okay|do|at?",
            "^ is|are no|not good|great|possible|ok|okay",
            "^ is|are out",
            "^ i|i'm can't|cannot|out|away|busy|working");
    private static final Phrases BEFORE_THAT = Phrases.of("before that|then|it", "before $", "in time for that|it");
    private static final Phrases AFTER_THAT = Phrases.of("after that|it", "after $");
    private static final Set<String> JOINS = Set.of("or", "and", "nor", "on", "in", "the");
    private static final Set<String> LITTLE = Set.of("on", "the", "a", "any", "for");

    private Refusals() {}

    /** Whether what stands there is refused, by itself or because it is joined to something that is. */
    static boolean refused(Words words, List<? extends Located<?>> all, int index) {
        Located<?> one = all.get(index);
        for (int k = index; k >= 0; k--) {
            if (k < index && !joined(words, all.get(k).to(), all.get(k + 1).from())) {
                break;
            }
            if (before(words, all.get(k).from())) {
                return true;
            }
        }
        for (int k = index; k < all.size(); k++) {
            if (k > index && !joined(words, all.get(k - 1).to(), all.get(k).from())) {
                break;
            }
            if (AFTER.in(words.slice(all.get(k).to(), words.size()))) {
                return one.to() <= all.get(k).to();
            }
        }
        return false;
    }

    /** Of "I've got a wedding on the fifth, so sometime before that": all days until then. */
    static Optional<Located<Days>> limit(Words words, List<Located<Days>> refused, LocalDate today) {
        if (refused.size() != 1) {
            return Optional.empty();
        }
        Located<Days> day = refused.getFirst();
        Words rest = words.slice(day.to(), words.size());
        return BEFORE_THAT.in(rest)
                ? Optional.of(new Located<>(
                        day.from(),
                        day.to(),
                        Days.until(today, day.value().from().minusDays(1))))
                : AFTER_THAT.in(rest)
                        ? Optional.of(new Located<>(
                                day.from(), day.to(), Days.from(day.value().to().plusDays(1))))
                        : Optional.empty();
    }

    private static boolean before(Words words, int from) {
        Words context = words.slice(Math.max(0, from - 5), from);
        return BEFORE.in(context) && !WHY_NOT.in(context);
    }

    /** "Monday or Tuesday" are; "not Monday, Tuesday" are not. */
    private static boolean joined(Words words, int from, int to) {
        boolean or = false;
        for (int i = from; i < to; i++) {
            if (!JOINS.contains(words.at(i))) {
                return false;
            }
            or |= words.fits(i, "or|and|nor");
        }
        return or;
    }

    /** The weekday, if it is named without saying which. */
    static Optional<DayOfWeek> general(Words words, Located<Days> day) {
        List<String> said = words.list().subList(day.from(), day.to()).stream()
                .filter(w -> !LITTLE.contains(w))
                .toList();
        return said.size() == 1 ? Calendar.weekday(said.getFirst()) : Optional.empty();
    }
}
