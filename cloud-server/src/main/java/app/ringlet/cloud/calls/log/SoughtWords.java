package app.ringlet.cloud.calls.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that someone looks for in what was said; each may be the beginning of one.
 *
 * @param indexed that a full-text index of the database holds
 * @param others that it leaves out, because they are short or common; letters and digits alone
 */
record SoughtWords(List<String> indexed, List<String> others) {

    /** Of both databases, as they are delivered. */
    private static final int SHORTEST_INDEXED = 3;

    private static final int MOST = 8;
    /** What InnoDB leaves out. */
    private static final Set<String> COMMON = Set.of(
            "about", "and", "are", "com", "for", "from", "how", "that", "the", "this", "was", "what", "when", "where",
            "who", "will", "with", "und", "www");

    static SoughtWords of(String text) {
        List<String> indexed = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}\\p{M}]+", -1)) {
            if (word.isEmpty() || indexed.size() + others.size() == MOST) {
                continue;
            }
            boolean kept = word.codePointCount(0, word.length()) >= SHORTEST_INDEXED && !COMMON.contains(word);
            (kept ? indexed : others).add(word);
        }
        return new SoughtWords(List.copyOf(indexed), List.copyOf(others));
    }

    /** All of {@link #indexed}, in the database's boolean language. */
    String query() {
        return indexed.stream().map(word -> "+" + word + "*").collect(Collectors.joining(" "));
    }
}
