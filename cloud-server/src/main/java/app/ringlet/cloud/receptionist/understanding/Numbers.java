package app.ringlet.cloud.receptionist.understanding;

import java.util.Map;
import java.util.Optional;

/** Numbers in words and digits, at a place in an utterance. */
public final class Numbers {

    private static final Map<String, Integer> SMALL = Map.ofEntries(
            Map.entry("zero", 0),
            Map.entry("oh", 0),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19));

    private static final Map<String, Integer> TENS = Map.of(
            "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty", 80, "ninety",
            90);

    private static final Map<String, Integer> ORDINALS = Map.ofEntries(
            Map.entry("first", 1),
            Map.entry("second", 2),
            Map.entry("third", 3),
            Map.entry("fourth", 4),
            Map.entry("fifth", 5),
            Map.entry("sixth", 6),
            Map.entry("seventh", 7),
            Map.entry("eighth", 8),
            Map.entry("ninth", 9),
            Map.entry("tenth", 10),
            Map.entry("eleventh", 11),
            Map.entry("twelfth", 12),
            Map.entry("thirteenth", 13),
            Map.entry("fourteenth", 14),
            Map.entry("fifteenth", 15),
            Map.entry("sixteenth", 16),
            Map.entry("seventeenth", 17),
            Map.entry("eighteenth", 18),
            Map.entry("nineteenth", 19),
            Map.entry("twentieth", 20),
            Map.entry("thirtieth", 30));

    private Numbers() {}

    /** A number that was found. @param length in words */
    public record Found(int value, int length) {}

    /** "two", "twenty five", "25"; never a fraction or a time. */
    public static Optional<Found> cardinal(Words words, int i) {
        String word = words.at(i);
        if (!word.isEmpty() && word.length() <= 4 && word.chars().allMatch(Character::isDigit)) {
            return Optional.of(new Found(Integer.parseInt(word), 1));
        }
        Integer tens = TENS.get(word);
        if (tens != null) {
            Integer unit = SMALL.get(words.at(i + 1));
            return Optional.of(unit != null && unit > 0 && unit < 10 ? new Found(tens + unit, 2) : new Found(tens, 1));
        }
        return Optional.ofNullable(SMALL.get(word)).map(v -> new Found(v, 1));
    }

    /** "third", "twenty first", "3rd", where the recogniser writes the ending as a word of its own. */
    public static Optional<Found> ordinal(Words words, int i) {
        String word = words.at(i);
        if (!word.isEmpty() && word.length() <= 2 && word.chars().allMatch(Character::isDigit)) {
            boolean ending = words.fits(i + 1, "st|nd|rd|th");
            return ending ? Optional.of(new Found(Integer.parseInt(word), 2)) : Optional.empty();
        }
        Integer tens = TENS.get(word);
        if (tens != null) {
            Integer unit = ORDINALS.get(words.at(i + 1));
            return unit != null && unit < 10 ? Optional.of(new Found(tens + unit, 2)) : Optional.empty();
        }
        return Optional.ofNullable(ORDINALS.get(word)).map(v -> new Found(v, 1));
    }
}
