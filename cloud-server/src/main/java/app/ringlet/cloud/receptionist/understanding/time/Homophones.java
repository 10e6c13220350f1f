package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Numbers;
import app.ringlet.cloud.receptionist.understanding.Words;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Hours that a recogniser took for small words: "at to thirty", "at for o'clock", "won pm". */
final class Homophones {

    private static final Map<String, Integer> HOURS =
            Map.of("to", 2, "too", 2, "for", 4, "won", 1, "free", 3, "fife", 5, "sex", 6, "nein", 9, "tin", 10);
    private static final Set<String> BEFORE =
            Set.of("at", "around", "about", "after", "before", "by", "until", "past", "say", "half");

    private Homophones() {}

    static Optional<Numbers.Found> hour(Words words, int i) {
        Integer hour = HOURS.get(words.at(i));
        if (hour == null) {
            return Optional.empty();
        }
        boolean clock = words.fits(i + 1, "am|pm|o'clock|ish");
        boolean minutes = BEFORE.contains(words.at(i - 1))
                && Numbers.cardinal(words, i + 1)
                        .filter(n -> n.value() >= 10 && n.value() < 60 && n.value() % 5 == 0)
                        .isPresent();
        boolean last = words.fits(i - 1, "at|around") && i + 1 == words.size();
        return clock || minutes || last ? Optional.of(new Numbers.Found(hour, 1)) : Optional.empty();
    }
}
