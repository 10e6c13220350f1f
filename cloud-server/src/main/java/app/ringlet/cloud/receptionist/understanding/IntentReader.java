package app.ringlet.cloud.receptionist.understanding;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Finds what a caller wants by the phrases of four families: visits, questions, people and courtesies. */
final class IntentReader {

    private static final String DENIED = "not ";
    private static final String UNASKED = "unasked ";
    private static final Set<Intent> NOT_IN_THE_BOOK = EnumSet.of(Intent.ADDRESS, Intent.PARKING, Intent.POLICY);
    private static final Map<Intent, Phrases> SAID = new EnumMap<>(Intent.class);

    /** Phrases that look like an intent and are not: they take it back, whatever else was said. */
    private static final Map<Intent, Phrases> DENIALS = new EnumMap<>(Intent.class);

    /** Phrases that say so of a visit in the book, but only refuse what was offered if a time was just asked for. */
    private static final Map<Intent, Phrases> SAID_UNASKED = new EnumMap<>(Intent.class);

    static {
        PhraseBook.of("words.txt", "visits.txt", "questions.txt", "people.txt", "courtesy.txt")
                .sections()
                .forEach((heading, phrases) -> {
                    Map<Intent, Phrases> kind =
                            heading.startsWith(DENIED) ? DENIALS : heading.startsWith(UNASKED) ? SAID_UNASKED : SAID;
                    kind.put(Intent.valueOf(heading.substring(heading.lastIndexOf(' ') + 1)), phrases);
                });
    }

    private IntentReader() {}

    /** @param masked with {@code #staff} for the names of those who work here */
    static Set<Intent> in(Words masked) {
        return in(masked, true);
    }

    /** @param asked whether a time, a name or a choice was just asked for */
    static Set<Intent> in(Words masked, boolean asked) {
        Set<Intent> found = EnumSet.noneOf(Intent.class);
        if (!asked) {
            SAID_UNASKED.forEach((intent, phrases) -> {
                if (phrases.in(masked)) {
                    found.add(intent);
                }
            });
        }
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
