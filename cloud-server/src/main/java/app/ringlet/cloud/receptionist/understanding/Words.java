package app.ringlet.cloud.receptionist.understanding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * An utterance as a list of words in lower case, without punctuation.
 *
 * @param raw the same words as they were written, for names
 */
public record Words(List<String> list, List<String> raw) {

    // Each is used at every word of every utterance, and compiling takes longer than matching.
    private static final Map<String, Predicate<String>> PATTERNS = new ConcurrentHashMap<>();
    private static final Set<String> OPENING = Set.of(
            "um",
            "uh",
            "er",
            "oh",
            "ah",
            "hi",
            "hello",
            "hey",
            "hiya",
            "there",
            "yeah",
            "yes",
            "so",
            "well",
            "ok",
            "okay",
            "good",
            "morning",
            "afternoon",
            "evening",
            "please",
            "sorry",
            "listen",
            "right",
            "and",
            "just");
    /** Whoever reads a sentence for one thing reads it for ten, and what is on the menu at every turn. Safe for use by many at once. */
    private static final Cache<String, Words> READ = Caffeine.newBuilder()
            .maximumSize(2_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    private static final Pattern ONLY_WORDS = Pattern.compile("[\\p{L}'|?-]+");

    public Words {
        list = List.copyOf(list);
        raw = List.copyOf(raw);
    }

    public static Words of(String text) {
        return READ.get(Normaliser.clip(text), Normaliser::words);
    }

    public int size() {
        return list.size();
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** The word at {@code i}, or an empty one beyond either end. */
    public String at(int i) {
        return i >= 0 && i < list.size() ? list.get(i) : "";
    }

    public boolean at(int i, String... expected) {
        for (int k = 0; k < expected.length; k++) {
            if (!at(i + k).equals(expected[k])) {
                return false;
            }
        }
        return true;
    }

    /** Whether the word at {@code i} is as {@code pattern}, a regular expression that stands in the source, says. */
    public boolean fits(int i, String pattern) {
        Predicate<String> known = PATTERNS.get(pattern);
        return (known == null ? PATTERNS.computeIfAbsent(pattern, Words::predicate) : known).test(at(i));
    }

    /** A list of words is looked up, which takes a tenth of the time of matching. */
    private static Predicate<String> predicate(String pattern) {
        if (!ONLY_WORDS.matcher(pattern).matches() || pattern.startsWith("?") || pattern.contains("|?")) {
            return Pattern.compile(pattern).asMatchPredicate();
        }
        Set<String> words = new HashSet<>();
        for (String word : pattern.split("\\|", -1)) {
            boolean optional = word.endsWith("?");
            String longer = optional ? word.substring(0, word.length() - 1) : word;
            if (longer.contains("?")) {
                return Pattern.compile(pattern).asMatchPredicate();
            }
            words.add(longer);
            if (optional) {
                words.add(longer.substring(0, longer.length() - 1));
            }
        }
        return words::contains;
    }

    /** How many words of one of {@code phrases} begin at {@code i}: the longest that does, or 0. */
    public int matches(int i, Set<String> phrases) {
        StringBuilder phrase = new StringBuilder();
        int best = 0;
        for (int length = 1; length <= 4 && i + length <= size(); length++) {
            phrase.append(length > 1 ? " " : "").append(at(i + length - 1));
            if (phrases.contains(phrase.toString())) {
                best = length;
            }
        }
        return best;
    }

    public boolean hasAny(Set<String> words) {
        return list.stream().anyMatch(words::contains);
    }

    public Words slice(int from, int to) {
        return new Words(list.subList(from, to), raw.subList(from, to));
    }

    /** Without what people say before they come to it: "um yeah hello, so ...". */
    Words withoutOpening() {
        int from = 0;
        while (from < size() && OPENING.contains(at(from))) {
            from++;
        }
        return slice(from, size());
    }

    /** "Do you guys do perms" speaks to the salon and of no men. */
    Words withoutAddress() {
        Words rest = this;
        for (int i = 1; i < size(); i++) {
            boolean addressed = fits(i, "guys|ladies|girls") && fits(i - 1, "you|hi|hey|hello|thanks");
            rest = addressed ? rest.blank(i) : rest;
        }
        return rest;
    }

    /** The same words, the one at {@code i} made unreadable. */
    Words blank(int i) {
        List<String> words = new ArrayList<>(list);
        words.set(i, "-");
        return new Words(words, raw);
    }

    /** The words for which {@code used} is not set. */
    public Words without(boolean[] used) {
        List<String> words = new ArrayList<>();
        List<String> written = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            if (!used[i]) {
                words.add(list.get(i));
                written.add(raw.get(i));
            }
        }
        return new Words(words, written);
    }

    @Override
    public String toString() {
        return String.join(" ", list);
    }
}
