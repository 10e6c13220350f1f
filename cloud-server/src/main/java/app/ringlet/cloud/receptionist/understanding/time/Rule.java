package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Words;
import java.util.List;
import java.util.Optional;

/** Recognises one kind of phrase at one place. */
@FunctionalInterface
interface Rule<T> {

    Optional<Match<T>> at(Words words, int i);

    /** What was recognised. @param length in words, at least one */
    record Match<T>(T value, int length) {}

    static <T> Optional<Match<T>> match(T value, int length) {
        return Optional.of(new Match<>(value, length));
    }

    /** The longest match of all rules; of equally long ones that of the first rule. */
    static <T> Optional<Match<T>> longest(List<Rule<T>> rules, Words words, int i) {
        Optional<Match<T>> best = Optional.empty();
        for (Rule<T> rule : rules) {
            Optional<Match<T>> match = rule.at(words, i);
            if (match.isPresent()
                    && (best.isEmpty() || match.get().length() > best.get().length())) {
                best = match;
            }
        }
        return best;
    }
}
