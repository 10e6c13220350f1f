package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.understanding.Numbers;
import app.ringlet.cloud.receptionist.understanding.Words;
import java.util.Set;

/** Whether a day was said with its date, and not by its weekday alone. */
final class Dates {

    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private Dates() {}

    static boolean in(Words words) {
        for (int i = 0; i < words.size(); i++) {
            if (Numbers.ordinal(words, i).isPresent() || MONTHS.contains(words.at(i))) {
                return true;
            }
        }
        return false;
    }
}
