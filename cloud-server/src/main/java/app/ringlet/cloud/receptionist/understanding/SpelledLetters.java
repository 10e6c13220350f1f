package app.ringlet.cloud.receptionist.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gathers letters that are spelled one by one into the word they spell. */
final class SpelledLetters {

    /** Stands before a word that was put together here; no recogniser writes it. */
    static final char MARK = '~';

    private static final Map<String, String> BY_SOUND = Map.ofEntries(
            Map.entry("are", "r"),
            Map.entry("you", "u"),
            Map.entry("why", "y"),
            Map.entry("see", "c"),
            Map.entry("sea", "c"),
            Map.entry("bee", "b"),
            Map.entry("tea", "t"),
            Map.entry("tee", "t"),
            Map.entry("pea", "p"),
            Map.entry("jay", "j"),
            Map.entry("kay", "k"),
            Map.entry("em", "m"),
            Map.entry("en", "n"),
            Map.entry("eye", "i"),
            Map.entry("ay", "a"),
            Map.entry("oh", "o"));

    private SpelledLetters() {}

    static boolean isSpelled(String word) {
        return !word.isEmpty() && word.charAt(0) == MARK;
    }

    static String plain(String word) {
        return isSpelled(word) ? word.substring(1) : word;
    }

    static Words gather(Words words) {
        List<String> list = new ArrayList<>();
        List<String> raw = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            StringBuilder spelled = new StringBuilder();
            int end = spell(words, i, spelled);
            if (spelled.length() >= 2) {
                list.add(MARK + spelled.toString());
                raw.add(MARK + spelled.toString());
                i = end;
            } else {
                list.add(words.at(i));
                raw.add(words.raw().get(i));
                i++;
            }
        }
        return new Words(list, raw);
    }

    private static int spell(Words words, int from, StringBuilder spelled) {
        int i = from;
        while (i < words.size()) {
            if (words.fits(i, "double|dubya") && (words.at(i, "dubya") || words.fits(i + 1, "u|you"))) {
                spelled.append('w');
                i += words.at(i, "dubya") ? 1 : 2;
                continue;
            }
            boolean twice = words.at(i, "double") && letter(words, i + 1, true).length() == 1;
            int at = twice ? i + 1 : i;
            String letter = letter(words, at, !spelled.isEmpty() && nextIsLetter(words, at + 1));
            if (letter.isEmpty()) {
                break;
            }
            spelled.append(letter).append(twice ? letter : "");
            i = at + 1;
            // "M as in Mary", "M for mother"
            if (words.at(i, "as", "in")) {
                i += 3;
            } else if (words.fits(i, "for|like|as")
                    && words.at(i + 1).startsWith(letter)
                    && words.at(i + 1).length() > 1) {
                i += 2;
            }
        }
        return Math.min(i, words.size());
    }

    private static boolean nextIsLetter(Words words, int i) {
        return words.at(i).length() == 1 && Character.isLetter(words.at(i).charAt(0)) || i >= words.size();
    }

    private static String letter(Words words, int i, boolean bySound) {
        String word = words.at(i);
        if (word.length() == 1 && Character.isLetter(word.charAt(0))) {
            return word;
        }
        return bySound ? BY_SOUND.getOrDefault(word, "") : "";
    }
}
