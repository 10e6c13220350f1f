package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Words;
import java.util.List;
import java.util.Optional;

/** "Today", "tonight", "tomorrow", "the day after tomorrow", "this morning". */
final class NearRules {

    static final List<Rule<DayPhrase>> ALL = List.of(NearRules::near, NearRules::thisPartOfTheDay);

    private NearRules() {}

    private static Optional<Rule.Match<DayPhrase>> near(Words words, int i) {
        int at = i;
        while (words.fits(at, "the|on|for") && words.fits(at + 1, "the|day")) {
            at++;
        }
        if (words.at(at, "day", "after", "tomorrow")) {
            return Rule.match(today -> Days.of(today.plusDays(2)), at + 3 - i);
        }
        if (words.at(i, "tomorrow", "week")) {
            return Rule.match(today -> Days.of(today.plusDays(8)), 2);
        }
        if (words.at(i, "this", "day") && !words.fits(i + 2, "week|.*day")) {
            return Rule.match(Days::of, 2);
        }
        if (words.at(i, "overmorrow")) {
            return Rule.match(today -> Days.of(today.plusDays(2)), 1);
        }
        return switch (words.at(i)) {
            case "today", "tonight" -> Rule.match(today -> Days.of(today), 1);
            case "tomorrow" -> Rule.match(today -> Days.of(today.plusDays(1)), 1);
            default -> Optional.empty();
        };
    }

    private static Optional<Rule.Match<DayPhrase>> thisPartOfTheDay(Words words, int i) {
        boolean part = words.fits(i + 1, "morning|afternoon|evening|lunchtime")
                || (words.fits(i + 1, "late|early|very") && words.fits(i + 2, "morning|afternoon|evening"));
        return words.at(i, "this") && part ? Rule.match(today -> Days.of(today), 1) : Optional.empty();
    }
}
