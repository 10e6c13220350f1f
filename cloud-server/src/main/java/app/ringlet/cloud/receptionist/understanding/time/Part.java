package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Words;
import java.util.Set;

/**
 * "The beginning of", "early", "towards the end of": a part of the week, month or year that is named next.
 *
 * @param length in words, with "the" and the like even if no part is said
 */
record Part(Which which, int length) {

    /** The beginning is the first third, the end the last. */
    enum Which {
        ALL,
        START,
        MIDDLE,
        END
    }

    private static final Set<String> BEFORE =
            Set.of("the", "at", "in", "on", "by", "towards", "toward", "around", "about");
    private static final Set<String> START = Set.of("beginning", "start", "early", "earlier", "first");
    private static final Set<String> MIDDLE = Set.of("middle", "mid");
    private static final Set<String> END = Set.of("end", "late", "later", "rest", "last", "back", "ending");
    private static final Set<String> AFTER = Set.of("part", "half", "in", "of", "the", "end");

    boolean said() {
        return which != Which.ALL;
    }

    static Part at(Words words, int i) {
        int at = i;
        while (at < i + 3 && BEFORE.contains(words.at(at))) {
            at++;
        }
        Which which = which(words.at(at));
        if (which == Which.ALL) {
            boolean until = words.at(i, "by");
            return new Part(which, until ? 0 : at - i);
        }
        at++;
        while (AFTER.contains(words.at(at)) && !words.at(at, "the", "week") && !words.at(at, "the", "month")) {
            at++;
        }
        return new Part(which, at - i);
    }

    private static Which which(String word) {
        return START.contains(word)
                ? Which.START
                : MIDDLE.contains(word) ? Which.MIDDLE : END.contains(word) ? Which.END : Which.ALL;
    }
}
