package app.ringlet.cloud.receptionist.understanding;

import java.util.Map;
import java.util.Optional;

/** Reads a phone number that was spoken or typed; the salon's country says how it is completed. */
public final class PhoneReader {

    private static final int FEWEST = 7;
    private static final int MOST = 15;
    private static final Map<String, Integer> TIMES = Map.of("double", 2, "triple", 3, "treble", 3, "quadruple", 4);
    private static final Phrases CORRECTED = Phrases.of(
            "no|wait|sorry|actually|oops|scratch|mean|correction",
            "not that",
            "let me start|try again|over",
            "start again|over");
    private static final Phrases FROM_THE_START =
            Phrases.of("start|try|begin again|over", "from the start|top|beginning");
    private static final Phrases EXTENSION = Phrases.of("extension|ext");
    /** What a recogniser writes for a digit; only between digits is it one. */
    private static final Map<String, Integer> SOUNDS = Map.of("to", 2, "too", 2, "for", 4, "won", 1, "ate", 8, "o", 0);

    private PhoneReader() {}

    /**
     * The digits that were said, at least seven of them, "double five", "oh", "eight hundred" and corrections included.
     *
     * @param keys digits that were pressed, which win over what was heard
     */
    public static Optional<String> digits(Words words, String keys) {
        String pressed = keys.replaceAll("\\D", "");
        if (pressed.length() >= FEWEST) {
            return Optional.of(pressed);
        }
        int end = EXTENSION.all(words).stream()
                .mapToInt(Phrases.Found::from)
                .findFirst()
                .orElse(words.size());
        StringBuilder digits = new StringBuilder();
        int from = 0;
        for (Phrases.Found found : CORRECTED.all(words)) {
            if (found.from() >= from && found.from() < end) {
                correct(digits, read(words.slice(from, found.from())));
                from = found.to();
                if (FROM_THE_START.in(words.slice(found.from(), Math.min(end, from + 3)))) {
                    digits.setLength(0);
                }
            }
        }
        correct(digits, read(words.slice(Math.min(from, end), end)));
        return digits.length() >= FEWEST && digits.length() <= MOST ? Optional.of(digits.toString()) : Optional.empty();
    }

    /** What is said after "no, sorry" stands for as many digits at the end, or for all if it is a number by itself. */
    private static void correct(StringBuilder digits, String said) {
        if (said.isEmpty()) {
            return;
        }
        if (said.length() >= FEWEST) {
            digits.setLength(0);
        } else if (digits.length() >= FEWEST) {
            digits.setLength(digits.length() - said.length());
        }
        digits.append(said);
    }

    private static String read(Words words) {
        StringBuilder digits = new StringBuilder();
        int i = 0;
        while (i < words.size() && digits.length() <= 2 * MOST) {
            Integer times = TIMES.get(words.at(i));
            int at = times == null ? i : i + 1;
            String group = group(words, at);
            if (group.isEmpty()) {
                i++;
                continue;
            }
            digits.append(group.repeat(times == null ? 1 : times));
            i = at + length(words, at);
        }
        return digits.toString();
    }

    /** The digits of the number at {@code i}: "twenty two" is 22, "eight hundred" 800, "five thousand" 5000. */
    private static String group(Words words, int i) {
        String word = words.at(i);
        if (word.matches("\\d[\\d/:.-]*")) {
            return word.replaceAll("\\D", "");
        }
        Optional<Numbers.Found> number = Numbers.cardinal(words, i);
        if (number.isPresent()) {
            String value = String.valueOf(number.get().value());
            String next = words.at(i + number.get().length());
            return next.equals("hundred") ? value + "00" : next.equals("thousand") ? value + "000" : value;
        }
        Integer sound = SOUNDS.get(word);
        boolean between = isDigit(words, i - 1) && isDigit(words, i + 1);
        return sound != null && (between || word.equals("o")) ? sound.toString() : "";
    }

    private static int length(Words words, int i) {
        if (words.at(i).matches("\\d[\\d/:.-]*")) {
            return 1;
        }
        int length = Numbers.cardinal(words, i).map(Numbers.Found::length).orElse(1);
        return words.fits(i + length, "hundred|thousand") ? length + 1 : length;
    }

    private static boolean isDigit(Words words, int i) {
        return Numbers.cardinal(words, i).isPresent() || words.at(i).equals("o") || TIMES.containsKey(words.at(i));
    }
}
