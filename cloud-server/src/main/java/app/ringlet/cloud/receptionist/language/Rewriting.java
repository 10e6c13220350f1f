package app.ringlet.cloud.receptionist.language;

import app.ringlet.cloud.receptionist.language.Tokens.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of a lexicon: what is said, and what that is in English. In what is said, {@code a|b} is either word, {@code x?}
 * may be missing, {@code $} is the end, and a stand-in is a kind of thing: {@code {h}} an hour, {@code {m}} minutes, {@code {d}} a day of the month,
 * {@code {n}} any number, {@code {t}} a written time, {@code {wd}} a weekday, {@code {mo}} a month,
 * {@code {k}} a time of day that is one wherever it stands, {@code {c}} also one that only "at" makes one; two of a kind are
 * numbered. In the English, {@code @}
 * is the time of {@code {h}}, {@code @+15}, {@code @-m} and so on minutes after or before it.
 */
final class Rewriting {

    private static final Pattern CLOCK = Pattern.compile("@((?:[+-](?:\\d+|m))*)");
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d+|m)");

    private final List<Piece> pieces;
    private final String english;

    private Rewriting(List<Piece> pieces, String english) {
        this.pieces = pieces;
        this.english = english;
    }

    static Rewriting of(String said, String english) {
        List<Piece> pieces = new ArrayList<>();
        for (String part : said.split("\\s+")) {
            boolean optional = part.endsWith("?") && part.length() > 1;
            String text = optional ? part.substring(0, part.length() - 1) : part;
            if (text.equals("$")) {
                pieces.add(new End());
            } else if (text.startsWith("{")) {
                String name = text.substring(1, text.length() - 1);
                pieces.add(new Slot(name, name.replaceAll("\\d", ""), optional));
            } else {
                List<List<Token>> words =
                        List.of(text.split("\\|")).stream().map(Tokens::of).toList();
                pieces.addAll(literal(words, optional));
            }
        }
        return new Rewriting(List.copyOf(pieces), english);
    }

    /** "l'après-midi" in a lexicon is as many words as in an utterance. */
    private static List<Piece> literal(List<List<Token>> alternatives, boolean optional) {
        if (alternatives.size() == 1) {
            return alternatives.getFirst().stream()
                    .<Piece>map(t -> new Literal(Set.of(t.key()), optional))
                    .toList();
        }
        return List.of(
                new Literal(alternatives.stream().map(a -> a.getFirst().key()).collect(Collectors.toSet()), optional));
    }

    /** The words with which it may begin; empty if that may be any. */
    Set<String> firsts() {
        return pieces.getFirst() instanceof Literal literal && !literal.optional() ? literal.words() : Set.of();
    }

    /** What was found. @param to exclusive */
    record Match(int to, String english) {}

    @Nullable
    Match at(List<Token> tokens, int from, NumberWords numbers) {
        Map<String, NumberWords.Found> bound = new HashMap<>();
        int to = end(tokens, from, 0, bound, numbers);
        return to > from ? new Match(to, say(bound)) : null;
    }

    private int end(List<Token> tokens, int i, int piece, Map<String, NumberWords.Found> bound, NumberWords numbers) {
        if (piece == pieces.size()) {
            return i;
        }
        return switch (pieces.get(piece)) {
            case Literal literal -> {
                int taken = i < tokens.size() && literal.fits(tokens.get(i))
                        ? end(tokens, i + 1, piece + 1, bound, numbers)
                        : -1;
                yield taken < 0 && literal.optional() ? end(tokens, i, piece + 1, bound, numbers) : taken;
            }
            case End last -> i == tokens.size() ? end(tokens, i, piece + 1, bound, numbers) : -1;
            case Slot slot -> {
                int taken = filled(slot, tokens, i, piece, bound, numbers);
                yield taken < 0 && slot.optional() ? end(tokens, i, piece + 1, bound, numbers) : taken;
            }
        };
    }

    private int filled(
            Slot slot,
            List<Token> tokens,
            int i,
            int piece,
            Map<String, NumberWords.Found> bound,
            NumberWords numbers) {
        for (NumberWords.Found found : numbers.read(slot.kind(), tokens, i)) {
            int to = end(tokens, found.to(), piece + 1, bound, numbers);
            if (to >= 0) {
                bound.put(slot.name(), found);
                return to;
            }
        }
        return -1;
    }

    private String say(Map<String, NumberWords.Found> bound) {
        String words = english;
        for (Map.Entry<String, NumberWords.Found> one : bound.entrySet()) {
            NumberWords.Found found = one.getValue();
            String text = found.text().isEmpty() ? String.valueOf(found.value()) : found.text();
            words = words.replace("{" + one.getKey() + "}", text)
                    .replace("{" + one.getKey() + "th}", text + ordinal(found.value()));
        }
        return words.indexOf('@') < 0 ? words : CLOCK.matcher(words).replaceAll(m -> clock(m, bound));
    }

    private static String clock(MatchResult match, Map<String, NumberWords.Found> bound) {
        int spoken = value(bound, "h");
        int minutes = spoken * 60;
        Matcher offset = OFFSET.matcher(match.group(1));
        while (offset.find()) {
            int by = offset.group(2).equals("m") ? value(bound, "m") : Integer.parseInt(offset.group(2));
            minutes += offset.group(1).equals("+") ? by : -by;
        }
        // "Half (to) one" is half past twelve, on a dial of twelve hours.
        int hour = Math.floorMod(Math.floorDiv(minutes, 60), 24);
        int said = hour == 0 && spoken == 1 ? 12 : hour;
        return String.format(Locale.ROOT, "%d:%02d", said, Math.floorMod(minutes, 60));
    }

    private static int value(Map<String, NumberWords.Found> bound, String name) {
        NumberWords.Found found = bound.get(name);
        return found == null ? 0 : found.value();
    }

    private static String ordinal(int day) {
        return day / 10 == 1 ? "th" : day % 10 == 1 ? "st" : day % 10 == 2 ? "nd" : day % 10 == 3 ? "rd" : "th";
    }

    private sealed interface Piece permits Literal, Slot, End {}

    private record End() implements Piece {}

    private record Literal(Set<String> words, boolean optional) implements Piece {
        boolean fits(Token token) {
            return words.contains(token.key())
                    || words.stream()
                            .anyMatch(w -> token.plain().equals(token.key())
                                    && Tokens.fold(w).equals(token.plain()));
        }
    }

    private record Slot(String name, String kind, boolean optional) implements Piece {}
}
