package app.ringlet.cloud.clients.search;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.commons.codec.language.DoubleMetaphone;

/** The keys of a word in a name. Two words whose keys meet may be one word. */
final class NameKeys {

    /** From here on a word may have a typing error. */
    static final int ERRORS_FROM = 3;

    /** So far into a word an error is looked for; whoever has that much right is found by it. */
    private static final int STEM = 8;

    private static final DoubleMetaphone SOUNDS = sounds();

    private NameKeys() {}

    /**
     * The word's beginning, and all that is left of it with one letter gone: two words that are one letter, missing, too
     * much, other or swapped, apart have one of these in common.
     */
    static Set<String> deletions(String word) {
        Set<String> keys = new LinkedHashSet<>();
        if (word.length() < ERRORS_FROM) {
            return keys;
        }
        String stem = word.length() > STEM ? word.substring(0, STEM) : word;
        keys.add(stem);
        for (int i = 0; i < stem.length(); i++) {
            keys.add(stem.substring(0, i) + stem.substring(i + 1));
        }
        return keys;
    }

    /** How the word sounds in English, by Double Metaphone: one key, or two if it may be read in two ways. */
    static Set<String> sounds(String word) {
        Set<String> keys = new LinkedHashSet<>();
        if (word.length() >= ERRORS_FROM) {
            keys.add(SOUNDS.doubleMetaphone(word, false));
            keys.add(SOUNDS.doubleMetaphone(word, true));
            keys.remove("");
        }
        return keys;
    }

    private static DoubleMetaphone sounds() {
        DoubleMetaphone metaphone = new DoubleMetaphone();
        metaphone.setMaxCodeLen(STEM);
        return metaphone;
    }
}
