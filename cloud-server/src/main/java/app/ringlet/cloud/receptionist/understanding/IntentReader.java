package app.ringlet.cloud.receptionist.understanding;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Finds what a caller wants by the phrases of four families: visits, questions, people and courtesies. */
final class IntentReader {

    private static final String DENIED = "not ";
    private static final Set<Intent> NOT_IN_THE_BOOK = EnumSet.of(Intent.ADDRESS, Intent.PARKING, Intent.POLICY);
    private static final Map<Intent, Phrases> SAID = new EnumMap<>(Intent.class);

    /** Phrases that look like an intent and are not: they take it back, whatever else was said. */
    private static final Map<Intent, Phrases> DENIALS = new EnumMap<>(Intent.class);

    static {
        PhraseBook.of("words.txt", "visits.txt", "questions.txt", "people.txt", "courtesy.txt")
                .sections()
                .forEach((heading, phrases) -> {
                    boolean denied = heading.startsWith(DENIED);
                    Intent intent = Intent.valueOf(denied ? heading.substring(DENIED.length()) : heading);
                    (denied ? DENIALS : SAID).put(intent, phrases);
                });
    }

    private IntentReader() {}

    /** @param masked with {@code #staff} for the names of those who work here */
    static Set<Intent> in(Words masked) {
        Set<Intent> found = EnumSet.noneOf(Intent.class);
        SAID.forEach((intent, phrases) -> {
            if (phrases.in(masked)) {
                found.add(intent);
            }
        });
        DENIALS.forEach((intent, phrases) -> {
            if (found.contains(intent) && phrases.in(masked)) {
                found.remove(intent);
            }
        });
        if (found.stream().anyMatch(NOT_IN_THE_BOOK::contains)) {
            found.add(Intent.UNANSWERABLE);
        }
        return found;
    }
}
