package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Words;
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
}
