package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Phrases;
import app.ringlet.cloud.receptionist.understanding.Words;
import java.time.DayOfWeek;
import java.util.Set;

/** Wishes that name no day and no time: the soonest, the latest, any day, any weekday. */
final class OpenWishes {

    private static final Phrases SOONEST = Phrases.of(
            "as soon as you|i|we|i'm|you're|possible",
            "as soon as .. free|available|open|back|in",
            "as soon you can",
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
            "at the|this moment|minute",
            "at the present time|moment",
            "at present $",
            "^ now $",
            "quickly .. possible",
            "straight away",
            "this very|exact moment|minute",
            "^ currently|presently $",
            "at once $",
            "immediately",
            "first|next free|open|one slot|appointment|time|you $",
            "whatever|whichever is|comes|you're first|soonest",
            "whatever's first|soonest|next",
            "whatever|anything|what|first|next|soonest you|you've have|got next|first|soonest|earliest",
            "first .. you have|got",
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
            "any day|time|date is|works",
            "anytime|anything but|except|other");
    private static final Phrases LATEST = Phrases.of(
            "latest appointment|slot|time|opening|possible|available|you|there",
            "as late as possible|you|i|we|can",
            "last appointment|slot|opening of|on|in|available|you|that",
            "last thing",
            "last appointment|slot|opening $");
    /** "A weekday" is one of Monday to Friday, of whichever week. */
    private static final Phrases WEEKDAY = Phrases.of(
            "any|a|some|another|every weekday|workday",
            "^ weekday|weekdays|workdays|weeknights",
            "on weekdays|workdays|weeknights",
            "weekdays|workdays only|are|is|work|works|would|suit|please|after|before|at|from",
            "weekday|weekdays|workday morning|mornings|afternoon|afternoons|evening|evenings",
            "during the week $",
            "only|just weekdays",
            "not a|on|at|the the? weekend|weekends");

    private static final Phrases NOT_A_WEEKDAY =
            Phrases.of("not|no|except|never|can't|but|don't|won't on|a|any|do? weekday|weekdays|workdays");
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private OpenWishes() {}

    static boolean soonest(Words words) {
        return SOONEST.in(words);
    }

    static boolean latest(Words words) {
        return LATEST.in(words);
    }

    static boolean anyDay(Words words) {
        return ANY_DAY.in(words) || !withoutWeekend(words).isEmpty();
    }

    /** Saturday and Sunday, if a weekday is wished. */
    static Set<DayOfWeek> withoutWeekend(Words words) {
        return WEEKDAY.in(words) && !NOT_A_WEEKDAY.in(words) ? WEEKEND : Set.of();
    }
}
