package app.ringlet.cloud.calls.realtime;

import app.ringlet.cloud.receptionist.SpokenTurn;
import java.util.Collection;
import java.util.Locale;

/** Compares what a voice has said with the words that it was given: letters and digits count, however they are set. */
final class Exactly {

    private Exactly() {}

    /** Whether so far nothing but the words was said, from their beginning. */
    static boolean begins(String said, String words) {
        return bare(words).startsWith(bare(said));
    }

    /** Whether it is one of the sentences of any of these, whole. */
    static boolean amongAny(String sentence, Collection<String> all) {
        String said = bare(sentence);
        return !said.isBlank() && all.stream().anyMatch(words -> among(said, words));
    }

    private static boolean among(String said, String words) {
        int from = 0;
        int end = SpokenTurn.sentenceEnd(words, from, true);
        while (end > 0) {
            if (bare(words.substring(from, end)).equals(said)) {
                return true;
            }
            from = end;
            end = SpokenTurn.sentenceEnd(words, from, true);
        }
        return bare(words).equals(said);
    }

    /** Whether nothing of the words is missing. */
    static boolean holds(String said, String words) {
        return bare(said).contains(bare(words));
    }

    /** Between blanks, so that no word is a part of another. */
    private static String bare(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("['’]", "")
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip()
                + " ";
    }
}
