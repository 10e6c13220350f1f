package app.ringlet.cloud.receptionist.understanding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Mends the spelling of a name by what callers say about it: "with a C", "with two t's", "without an e". */
public final class NameCorrection {

    private static final Phrases WITH = Phrases.of("with|has a|an|the");
    private static final Phrases WITHOUT = Phrases.of("without a|an|the", "no");
    private static final Phrases TWICE = Phrases.of("double", "two");
    private static final Phrases ONCE = Phrases.of("one|single", "just|only one");
    /** Letters that sound alike at some place in a name. */
    private static final Map<String, List<String>> ALIKE = Map.of(
            "c", List.of("k", "s"),
            "k", List.of("ch", "ck", "c"),
            "s", List.of("z", "c"),
            "z", List.of("s"),
            "y", List.of("ie", "ey", "i"),
            "i", List.of("y", "ee"),
            "j", List.of("g"),
            "g", List.of("j"),
            "f", List.of("ph"),
            "v", List.of("w", "f"));

    private NameCorrection() {}

    /** The name as the caller wants it written; nothing if the words say nothing of its letters. */
    public static Optional<String> apply(String name, String said) {
        Words words = Words.of(said);
        return letter(words, WITHOUT)
                .flatMap(l -> without(name, l))
                .or(() -> letter(words, TWICE).flatMap(l -> changed(name, l, l + l)))
                .or(() -> letter(words, ONCE).flatMap(l -> changed(name, l + l, l)))
                .or(() -> letter(words, WITH).map(l -> with(name, l)));
    }

    /** "C", "t's" after one of the phrases. */
    private static Optional<String> letter(Words words, Phrases before) {
        return before.all(words).stream()
                .map(f -> words.at(f.to()).replaceAll("(?<=.)'?s$", ""))
                .filter(w -> w.length() == 1 && Character.isLetter(w.charAt(0)) || w.equals("ph"))
                .findFirst();
    }

    private static String with(String name, String letter) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String other : ALIKE.getOrDefault(letter, List.of())) {
            if (lower.contains(other)) {
                return changed(name, other, letter).orElse(name);
            }
        }
        if (letter.equals("ph")) {
            return changed(name, "f", "ph").orElse(name);
        }
        // "Jon with an h", "Ann with an e", "Sara with an h".
        return lower.contains(letter)
                ? name
                : letter.equals("h") && lower.endsWith("on")
                        ? name.substring(0, name.length() - 1) + "hn"
                        : name + letter;
    }

    private static Optional<String> without(String name, String letter) {
        int at = name.toLowerCase(Locale.ROOT).lastIndexOf(letter);
        return at <= 0 ? Optional.empty() : Optional.of(name.substring(0, at) + name.substring(at + letter.length()));
    }

    private static Optional<String> changed(String name, String from, String to) {
        String lower = name.toLowerCase(Locale.ROOT);
        int at = lower.indexOf(from);
        if (at < 0 || (to.startsWith(from) && lower.contains(to))) {
            return at < 0 ? Optional.empty() : Optional.of(name);
        }
        String mended = name.substring(0, at) + to + name.substring(at + from.length());
        return Optional.of(at == 0 ? mended.substring(0, 1).toUpperCase(Locale.ROOT) + mended.substring(1) : mended);
    }
}
