package app.ringlet.cloud.receptionist.understanding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * For whom, and for how many people, a visit is.
 *
 * @param size how many people come, the caller included where they come too; 0 if that was not said
 * @param other who comes instead of the caller or along, as the caller calls them ("son"); empty if nobody was named
 * @param name of that person; empty if it was not said
 */
public record Party(int size, String other, String name) {

    public static final Party NOT_SAID = new Party(0, "", "");

    private static final PhraseBook WORDS = PhraseBook.of("words.txt", "party.txt");
    private static final Phrases KIN = WORDS.section("KIN");
    private static final Phrases ALONG = WORDS.section("ALONG");
    private static final Phrases COUNTED = WORDS.section("COUNTED");
    private static final Phrases BOTH = WORDS.section("BOTH");
    private static final Phrases NOT_COUNTED = WORDS.section("NOT COUNTED");
    private static final Set<String> NO_NAME =
            Set.of("The", "A", "An", "And", "On", "At", "Can", "Please", "Could", "He", "She", "I");
    private static final int MOST = 20;

    static Party in(Words words) {
        List<Phrases.Found> kin = KIN.all(words).stream()
                .filter(k -> !words.fits(k.to(), "cut|cuts|haircut|haircuts|trim|style|color|colour|perm"))
                .toList();
        String other = kin.isEmpty() ? "" : words.at(kin.getFirst().to() - 1);
        String name = kin.stream()
                .map(k -> nameAt(words, k.to()))
                .filter(n -> !n.isEmpty())
                .findFirst()
                .orElse("");
        int along = ALONG.in(words)
                ? 1 + Math.max(1, kin.size())
                : kin.size() > 1 && words.list().contains("and") ? kin.size() : 0;
        int size = counted(words).orElse(BOTH.in(words) ? 2 : along);
        return size == 0 && other.isEmpty() ? NOT_SAID : new Party(size, other, name);
    }

    private static Optional<Integer> counted(Words words) {
        if (NOT_COUNTED.in(words)) {
            return Optional.empty();
        }
        for (Phrases.Found found : COUNTED.all(words)) {
            for (int i = found.from(); i < found.to(); i++) {
                Optional<Integer> number =
                        Numbers.cardinal(words, i).map(Numbers.Found::value).filter(n -> n > 1 && n <= MOST);
                if (number.isPresent()) {
                    return number;
                }
            }
        }
        return Optional.empty();
    }

    /** "My son Jake", "my daughter, her name is Lily", "my wife called Ana". */
    private static String nameAt(Words words, int from) {
        int i = from;
        while (i < words.size() && i < from + 3 && words.fits(i, "called|named|her|his|name|is|name's|who's")) {
            i++;
        }
        if (i >= words.size()) {
            return "";
        }
        String raw = words.raw().get(i);
        boolean written = Character.isUpperCase(raw.charAt(0)) && raw.length() > 1 && !NO_NAME.contains(raw);
        boolean said = i > from && words.fits(i - 1, "called|named|is|name's");
        boolean plain = raw.chars().allMatch(Character::isLetter) && raw.length() > 1;
        return plain && (written || said) ? raw.substring(0, 1).toUpperCase(Locale.ROOT) + raw.substring(1) : "";
    }
}
