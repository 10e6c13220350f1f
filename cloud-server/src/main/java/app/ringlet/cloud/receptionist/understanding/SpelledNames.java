package app.ringlet.cloud.receptionist.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A whole name of which the caller spells all or a part: "Siobhan Keogh, that's S I O B H A N K E O G H". */
final class SpelledNames {

    private static final Set<String> BETWEEN = Set.of(
            "that's", "thats", "that", "is", "it's", "its", "spelled", "spelt", "so", "and", "then", "which", "as");
    private static final Pattern MENDED = Pattern.compile(
            "(?i)([\\p{L}'-]{2,20}) ([\\p{L}'-]{2,20}),? (?:that's|thats|that is|it's|its) ([\\p{L}'-]{2,20}) with\\b");
    private static final int FAR = 3;

    private SpelledNames() {}

    /** @param tidy with the spelled letters gathered */
    static Optional<String> in(String text, Words tidy) {
        return spelled(tidy).or(() -> mended(text));
    }

    private static Optional<String> spelled(Words tidy) {
        for (int i = 1; i < tidy.size(); i++) {
            Optional<String> both = eachSpelled(tidy, i);
            if (both.isPresent()) {
                return both;
            }
            if (SpelledLetters.isSpelled(tidy.at(i))) {
                int end = i;
                while (end > 0 && BETWEEN.contains(tidy.at(end - 1))) {
                    end--;
                }
                if (end >= 2) {
                    Optional<String> name = split(
                            SpelledLetters.plain(tidy.at(i)).toLowerCase(Locale.ROOT),
                            tidy.at(end - 2),
                            tidy.at(end - 1));
                    if (name.isPresent()) {
                        return name;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** "Niamh Byrne, N I A M H and then B Y R N E": each of two words is spelled by itself, and begins as it was heard. */
    private static Optional<String> eachSpelled(Words tidy, int first) {
        int second = first + 1;
        while (BETWEEN.contains(tidy.at(second))) {
            second++;
        }
        int heard = first;
        while (heard > 0 && BETWEEN.contains(tidy.at(heard - 1))) {
            heard--;
        }
        boolean both = heard >= 2
                && SpelledLetters.isSpelled(tidy.at(first))
                && SpelledLetters.isSpelled(tidy.at(second))
                && begin(tidy.at(first), tidy.at(heard - 2))
                && begin(tidy.at(second), tidy.at(heard - 1));
        return both
                ? Optional.of(capital(lower(SpelledLetters.plain(tidy.at(first)))) + " "
                        + capital(lower(SpelledLetters.plain(tidy.at(second)))))
                : Optional.empty();
    }

    private static boolean begin(String spelled, String heard) {
        String letters = lower(SpelledLetters.plain(spelled));
        return letters.length() > 1
                && letters.charAt(0) == heard.charAt(0)
                && Fuzzy.distance(letters, heard, FAR) <= FAR;
    }

    /** The letters of two words cut where the words that were heard are nearest, if they are near at all. */
    private static Optional<String> split(String letters, String first, String last) {
        if (letters.length() < 4) {
            return Optional.empty();
        }
        int best = FAR + 1;
        int cut = -1;
        for (int k = 2; k <= letters.length() - 2; k++) {
            int far = Fuzzy.distance(first, letters.substring(0, k), FAR)
                    + Fuzzy.distance(last, letters.substring(k), FAR);
            if (far < best) {
                best = far;
                cut = k;
            }
        }
        return cut < 0
                ? Optional.empty()
                : Optional.of(capital(letters.substring(0, cut)) + " " + capital(letters.substring(cut)));
    }

    /** "Kathy Brown, that's Cathy with a C". */
    private static Optional<String> mended(String text) {
        Matcher matcher = MENDED.matcher(text.length() > 200 ? "" : text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>(List.of(matcher.group(1), matcher.group(2)));
        String said = matcher.group(3);
        for (int i = 0; i < parts.size(); i++) {
            if (Fuzzy.distance(lower(parts.get(i)), lower(said), FAR) <= 2) {
                parts.set(i, said);
                return Optional.of(capital(parts.get(0)) + " " + capital(parts.get(1)));
            }
        }
        return Optional.empty();
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
