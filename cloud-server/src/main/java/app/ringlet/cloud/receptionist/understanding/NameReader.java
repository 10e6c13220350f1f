package app.ringlet.cloud.receptionist.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads a caller's name, spoken ("it's Maria Gonzalez") or spelled ("M A R I A", "M as in Mary"). */
public final class NameReader {

    private static final Phrases INTRODUCTION = Phrases.of(
            "my|the name is",
            "my|the name's",
            "name is",
            "name's",
            "this is",
            "it's",
            "it is",
            "i'm",
            "i am",
            "call me",
            "put it under",
            "under",
            "under the name of?",
            "that's",
            "that is",
            "name of",
            "for",
            "names",
            "first name is",
            "here is",
            "it's under",
            "book it for|under");
    /** What introduces a name even if nobody asked for one. */
    private static final Phrases PLAIN_INTRODUCTION = Phrases.of(
            "my name is",
            "my name's",
            "the name is",
            "the name's",
            "call me",
            "under the name of?",
            "this is",
            "my names");

    private static final Set<String> NO_NAME = Set.of("""
        one two three four five six seven eight nine ten eleven twelve third option choice
        works make makes change instead later earlier earliest latest neither none both
        either other another pm oclock noon half quarter past yes yeah yep no nope ok okay
        sure please thanks thank you my name is the a an it it's its i i'm am um uh er well
        so and for to on at with of course sorry hello hi hey good great fine perfect what
        why how when who where do does can could would want need not don't that's that this
        just looking calling going trying here there me book booking appointment cancel move
        cut haircut color colour trim today tomorrow new client customer spelled spelt spell
        last first surname speaking again actually under wondering about interested free
        available women's men's blow beard highlights husband wife daughter son friend
        mother mom mum anyone anybody someone late running sir certainly absolutely already
        told have has had are was be or your if in robot person ready afraid happy
        definitely correct right wrong really very too much it'll morning afternoon evening
        monday tuesday wednesday thursday friday saturday sunday next week minute moment
        second question cost price open know think let get got else maybe anything nothing
        something whatever silly asking mean rather\
        """.split("\\s+"));

    private static final int LONGEST = 24;

    private NameReader() {}

    /** @param asked whether the caller was just asked for the name, so that a bare name is one */
    public static Optional<String> read(Words words, boolean asked) {
        Words tidy = SpelledLetters.gather(words);
        Optional<String> introduced = introduced(tidy, asked ? INTRODUCTION : PLAIN_INTRODUCTION);
        if (introduced.isPresent() || !asked) {
            return introduced.or(() -> speaking(tidy));
        }
        return speaking(tidy).or(() -> bare(tidy));
    }

    private static Optional<String> introduced(Words words, Phrases introduction) {
        Optional<String> best = Optional.empty();
        for (Phrases.Found found : introduction.all(words)) {
            List<String> parts = nameAt(words, found.to());
            if (!parts.isEmpty()) {
                best = Optional.of(write(parts));
            }
        }
        return best;
    }

    /** "Maria speaking", "Maria here". */
    private static Optional<String> speaking(Words words) {
        for (int i = 1; i < words.size(); i++) {
            if (words.fits(i, "speaking|here")) {
                int from = i;
                while (from > 0 && i - from < 3 && isNamePart(words, from - 1)) {
                    from--;
                }
                if (from < i) {
                    return Optional.of(write(nameAt(words, from)));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> bare(Words words) {
        int from = 0;
        while (from < words.size() && !isNamePart(words, from)) {
            if (!NO_NAME.contains(words.at(from))) {
                return Optional.empty();
            }
            from++;
        }
        List<String> parts = nameAt(words, from);
        int rest = words.size() - from - parts.size();
        return parts.isEmpty() || rest > 4 ? Optional.empty() : Optional.of(write(parts));
    }

    private static List<String> nameAt(Words words, int from) {
        List<String> parts = new ArrayList<>();
        for (int i = from; i < words.size() && parts.size() < 4 && isNamePart(words, i); i++) {
            String part = words.raw().get(i);
            boolean spelled = SpelledLetters.isSpelled(part);
            String plain = SpelledLetters.plain(part);
            // "Maria, M A R I A": the spelling corrects what was heard before it.
            if (spelled
                    && !parts.isEmpty()
                    && Fuzzy.distance(parts.getLast().toLowerCase(Locale.ROOT), plain.toLowerCase(Locale.ROOT), 3) <= 3
                    && Character.toLowerCase(parts.getLast().charAt(0)) == Character.toLowerCase(plain.charAt(0))) {
                parts.removeLast();
            }
            parts.add(plain);
        }
        return parts;
    }

    private static boolean isNamePart(Words words, int i) {
        String word = words.at(i);
        return word.length() > 1
                && word.length() <= LONGEST
                && word.codePoints().allMatch(c -> Character.isLetter(c) || c == '\'' || c == SpelledLetters.MARK)
                && (SpelledLetters.isSpelled(word) || !NO_NAME.contains(word));
    }

    private static String write(List<String> parts) {
        List<String> written = new ArrayList<>();
        for (String part : parts) {
            boolean mixed = !part.equals(part.toLowerCase(Locale.ROOT)) && !part.equals(part.toUpperCase(Locale.ROOT));
            String lower = part.toLowerCase(Locale.ROOT);
            written.add(mixed ? part : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return String.join(" ", written);
    }
}
