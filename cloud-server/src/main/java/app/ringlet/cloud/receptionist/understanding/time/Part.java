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
        FIRST_HALF,
        SECOND_HALF,
        MIDDLE,
        END,
        /** From today on. */
        REST
    }

    private static final Set<String> BEFORE = Set.of("the", "at", "in", "on", "towards", "toward", "around", "about");
    private static final Set<String> START = Set.of("beginning", "start", "early", "earlier");
    private static final Set<String> MIDDLE = Set.of("middle", "mid");
    private static final Set<String> END = Set.of("end", "late", "later", "ending");
    private static final Set<String> AFTER = Set.of("part", "half", "in", "of", "the", "end");

    boolean said() {
        return which != Which.ALL;
    }

    static Part at(Words words, int i) {
        int at = i;
        while (at < i + 3 && BEFORE.contains(words.at(at))) {
            at++;
        }
        Which which = which(words, at);
        if (which == Which.ALL) {
            return new Part(which, at - i);
        }
        at++;
        while (AFTER.contains(words.at(at)) && !words.at(at, "the", "week") && !words.at(at, "the", "month")) {
            at++;
        }
        return new Part(which, at - i);
    }

    private static Which which(Words words, int i) {
        String word = words.at(i);
        if (words.fits(i, "first|last|back|second") && words.fits(i + 1, "part|half|end")) {
            boolean first = word.equals("first");
            return words.at(i + 1, "half")
                    ? (first ? Which.FIRST_HALF : Which.SECOND_HALF)
                    : first ? Which.START : Which.END;
        }
        if (words.fits(i, "rest|remainder")) {
            return Which.REST;
        }
        return START.contains(word)
                ? Which.START
                : MIDDLE.contains(word) ? Which.MIDDLE : END.contains(word) ? Which.END : Which.ALL;
    }
}
