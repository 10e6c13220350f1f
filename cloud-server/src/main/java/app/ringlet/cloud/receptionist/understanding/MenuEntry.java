package app.ringlet.cloud.receptionist.understanding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One of the names of what is on a menu. @param stems of its words, without those that say nothing */
record MenuEntry(UUID id, boolean addOn, List<String> stems) {

    /** General words for what a menu calls otherwise; both sides as stems. */
    private static final Map<String, String> EVERYDAY =
            PhraseBook.of("menu.txt").headingsByWord();

    /** Words that a menu's names may have in them, and that say nothing of it by themselves; as stems. */
    private static final Set<String> IDLE =
            Set.of(("a an the and or of for with my i to in on it me is wa do at your you that this all any some both"
                + " no not over up out off one per hair service full treatment style new quick just deep appointment"
                + " special session day time thank please extra only basic classic package")
                    .split(" "));

    static boolean isEveryday(String stem) {
        return EVERYDAY.containsKey(stem);
    }

    /** What a menu calls it. */
    static String everyday(String stem) {
        return EVERYDAY.getOrDefault(stem, stem);
    }

    /** Whether a word of the name is meant. */
    boolean fits(String word) {
        return !IDLE.contains(word)
                && stems.stream().anyMatch(s -> !IDLE.contains(s) && (Fuzzy.alike(word, s) || everyday(word).equals(s)));
    }
}
