package app.ringlet.cloud.calls.realtime;

import java.util.Collection;
import java.util.Locale;

/** Compares what a voice has said with the words that it was given: letters and digits count, however they are set. */
final class Exactly {

    private Exactly() {}

    /** Whether it is one whole sentence, or several, of the words. */
    static boolean among(String sentence, String words) {
        String said = bare(sentence);
        return !said.isBlank() && (bare(words)).contains(said);
    }

    static boolean amongAny(String sentence, Collection<String> all) {
        return all.stream().anyMatch(words -> among(sentence, words));
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
