package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Phrases;
import app.ringlet.cloud.receptionist.understanding.Words;
import java.util.ArrayList;
import java.util.List;

/** "Tuesday, no wait, Wednesday": what was said first is taken back. */
final class Corrections {

    private static final Phrases CORRECTED = Phrases.of(
            "^ no|nope|wait|sorry|scratch|hang|hold|oops"
                    + " no|wait|sorry|actually|on|that|i|mean|rather|make|it|let's|say|how|about|at? $",
            "^ or? no|nope|wait|actually|rather at|on|make|it|that|for? at|on|for? $",
            "^ i mean|meant at|on? $",
            "^ no|wait|sorry|actually|rather wait|sorry|actually|i|make|let's .. mean|meant|it|that|say at|on? $",
            "^ scratch that .. $",
            "^ make that|it $",
            "^ no no .. $");

    private static final int LONGEST = 6;

    private Corrections() {}

    /** Without each that is followed by a correction and another of its kind. */
    static <T> List<Located<T>> without(Words words, List<Located<T>> said) {
        List<Located<T>> kept = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            if (i + 1 == said.size()
                    || !corrected(words, said.get(i).to(), said.get(i + 1).from())) {
                kept.add(said.get(i));
            }
        }
        return kept;
    }

    private static boolean corrected(Words words, int from, int to) {
        return to > from && to - from <= LONGEST && CORRECTED.in(words.slice(from, to));
    }
}
