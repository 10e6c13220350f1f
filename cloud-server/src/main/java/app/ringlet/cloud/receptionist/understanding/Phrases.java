package app.ringlet.cloud.receptionist.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A set of phrases to look for. In a phrase, {@code a|b} is either word, {@code x?} may be missing, {@code ..} is a gap of up
 * to four words, {@code ...} one of up to ten, {@code ^} is the beginning and {@code $} the end of the utterance.
 */
public final class Phrases {

    private static final int GAP = 4;
    private static final int WIDE_GAP = 10;

    /** By the word with which they begin; those that may begin with any under the empty word. */
    private final Map<String, List<List<Piece>>> byFirst = new HashMap<>();

    private final List<List<Piece>> atTheBeginning = new ArrayList<>();

    private Phrases(List<List<Piece>> phrases) {
        for (List<Piece> phrase : phrases) {
            Piece first = phrase.getFirst();
            if (first instanceof Start) {
                atTheBeginning.add(phrase);
            } else if (first instanceof OneOf one && !one.optional()) {
                one.words()
                        .forEach(w -> byFirst.computeIfAbsent(w, k -> new ArrayList<>())
                                .add(phrase));
            } else {
                byFirst.computeIfAbsent("", k -> new ArrayList<>()).add(phrase);
            }
        }
    }

    public static Phrases of(String... phrases) {
        return new Phrases(Arrays.stream(phrases).map(Phrases::compile).toList());
    }

    /** Where a phrase was found. @param to exclusive */
    public record Found(int from, int to) {}

    public boolean in(Words words) {
        for (int i = 0; i < words.size(); i++) {
            if (longest(words, i) > i) {
                return true;
            }
        }
        return false;
    }

    boolean begins(Words words) {
        return longest(words, 0) > 0;
    }

    /** Every place where a phrase begins, each once. */
    public List<Found> all(Words words) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int to = longest(words, i);
            if (to > i) {
                found.add(new Found(i, to));
            }
        }
        return found;
    }

    private int longest(Words words, int from) {
        int best = longest(byFirst.getOrDefault(words.at(from), List.of()), words, from);
        best = Math.max(best, longest(byFirst.getOrDefault("", List.of()), words, from));
        return from == 0 ? Math.max(best, longest(atTheBeginning, words, 0)) : best;
    }

    private static int longest(List<List<Piece>> phrases, Words words, int from) {
        int best = -1;
        for (List<Piece> phrase : phrases) {
            best = Math.max(best, end(phrase, 0, words, from));
        }
        return best;
    }

    private static int end(List<Piece> phrase, int piece, Words words, int i) {
        if (piece == phrase.size()) {
            return i;
        }
        return switch (phrase.get(piece)) {
            case Start start -> i == 0 ? end(phrase, piece + 1, words, i) : -1;
            case End last -> i == words.size() ? end(phrase, piece + 1, words, i) : -1;
            case Gap gap -> afterGap(phrase, piece + 1, words, i, gap.widest());
            case OneOf one -> {
                int taken = i < words.size() && one.words().contains(words.at(i))
                        ? end(phrase, piece + 1, words, i + 1)
                        : -1;
                yield taken < 0 && one.optional() ? end(phrase, piece + 1, words, i) : taken;
            }
        };
    }

    private static int afterGap(List<Piece> phrase, int piece, Words words, int i, int widest) {
        for (int skip = 0; skip <= widest && i + skip <= words.size(); skip++) {
            int to = end(phrase, piece, words, i + skip);
            if (to >= 0) {
                return to;
            }
        }
        return -1;
    }

    private static List<Piece> compile(String phrase) {
        return Arrays.stream(phrase.split(" ")).map(Phrases::piece).toList();
    }

    private static Piece piece(String text) {
        return switch (text) {
            case "^" -> new Start();
            case "$" -> new End();
            case ".." -> new Gap(GAP);
            case "..." -> new Gap(WIDE_GAP);
            default -> {
                boolean optional = text.endsWith("?");
                String words = optional ? text.substring(0, text.length() - 1) : text;
                yield new OneOf(Set.copyOf(List.of(words.split("\\|"))), optional);
            }
        };
    }

    private sealed interface Piece permits Start, End, Gap, OneOf {}

    private record Start() implements Piece {}

    private record End() implements Piece {}

    private record Gap(int widest) implements Piece {}

    private record OneOf(Set<String> words, boolean optional) implements Piece {}
}
