package app.ringlet.cloud.receptionist.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
            "book it for|under",
            "just put down?",
            "put it in|under",
            "my|under .. name|names",
            "his|her name is?");
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

    private static final PhraseBook WORDS = PhraseBook.of("names.txt");
    private static final Set<String> NO_NAME = WORDS.words("NEVER");
    /** Common words that are somebody's name only if they are said to be. */
    private static final Set<String> NO_BARE_NAME = WORDS.words("BARE");

    /** What may stand about a bare name. */
    private static final Set<String> POLITE = WORDS.words("POLITE");

    private static final int LONGEST = 24;

    private static final Pattern CERTAIN_END = Pattern.compile(".*(name|name's|names|name is|name of|under)");
    private static final Pattern CONTRACTED = Pattern.compile(".*(n't|'(d|ve|ll|re|m|s))");

    private NameReader() {}

    /**
     * A name that was heard.
     *
     * @param introduced or spelled, and so meant for a name
     * @param sure neither its words nor its form leave a doubt
     */
    public record Reading(String name, boolean introduced, boolean sure) {}

    private static final Phrases CERTAIN = Phrases.of(
            "my|the name is",
            "my|the name's",
            "name is",
            "name's",
            "under",
            "under the name of?",
            "speaking $",
            "first|last name is",
            "names");

    /** As {@link #read}, and how sure it is. */
    static Optional<Reading> reading(String written, boolean asked) {
        String text = WITH_LETTER.matcher(withoutDenied(written)).replaceFirst(" ");
        Words words = Words.of(text);
        Words tidy = SpelledLetters.gather(words);
        boolean certain = CERTAIN.in(words) || tidy.list().stream().anyMatch(SpelledLetters::isSpelled);
        boolean introduced = certain
                || introduced(tidy, asked ? INTRODUCTION : PLAIN_INTRODUCTION).isPresent();
        if (text.contains("?") && !certain) {
            return Optional.empty();
        }
        Optional<String> whole = asked ? SpelledNames.in(text, tidy) : Optional.empty();
        if (whole.isPresent()) {
            String name = NameCorrection.apply(whole.get(), text).orElse(whole.get());
            return Optional.of(new Reading(name, true, true));
        }
        return read(words, asked)
                .map(name -> NameCorrection.apply(name, text).orElse(name))
                .map(name -> hyphenated(name, text))
                .map(name -> new Reading(name, introduced, certain || plain(name, words)))
                .filter(r -> asked || r.sure());
    }

    private static final Pattern DENIED =
            Pattern.compile("(?i)\\b(?:not|isn't) (?:\\p{L}{2,20} )?\\p{L}{2,20}(?:,| but|\\.)\\s*(?=\\p{L})");
    /** "Kelly with an I, K E L L I": the spelling says it all. */
    private static final Pattern WITH_LETTER = Pattern.compile(
            "(?i),? with (?:an? |two |double )\\p{L}(?:'?s)?[,.]? (?=(?:\\p{L}[ ,.-]{1,2}){2,20}\\p{L}\\b)");

    private static final Pattern HYPHEN =
            Pattern.compile("(?i)\\b(\\p{L}{2,20})(?:-| hyphen | dash )(\\p{L}{2,20})\\b");

    /** "Not Smyth, Smith": what is denied before the name is none. */
    private static String withoutDenied(String text) {
        return text.length() > 200 ? text : DENIED.matcher(text).replaceFirst(" it's ");
    }

    /** A double name keeps its hyphen. */
    private static String hyphenated(String name, String text) {
        String result = name;
        Matcher matcher = HYPHEN.matcher(text.length() > 200 ? "" : text);
        while (matcher.find()) {
            Pattern apart = Pattern.compile(
                    "(?i)\\b(" + matcher.group(1) + ") (?:hyphen |dash )?(" + matcher.group(2) + ")\\b");
            result = apart.matcher(result).replaceFirst("$1-$2");
        }
        return result;
    }

    /** One or two words that were written as names are, or two that at least have no other form. */
    private static boolean plain(String name, Words words) {
        List<String> parts = List.of(name.split(" "));
        boolean written = parts.stream()
                .flatMap(p -> Stream.of(p.split("-")))
                .allMatch(p -> words.raw().contains(p) && Character.isUpperCase(p.charAt(0)));
        boolean odd = parts.stream().anyMatch(p -> p.matches("(?i).{3,}(ing|tion|able|ment|ness|ally|tely)"));
        return !odd && (parts.size() == 2 || (parts.size() == 1 && written));
    }

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
            boolean certain = CERTAIN_END
                    .matcher(words.slice(found.from(), found.to()).toString())
                    .matches();
            List<String> parts = nameAt(words, found.to(), certain);
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
                while (from > 0 && i - from < 3 && isNamePart(words, from - 1, false)) {
                    from--;
                }
                if (from < i) {
                    return Optional.of(write(nameAt(words, from, false)));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> bare(Words words) {
        int from = 0;
        while (from < words.size() && !isNamePart(words, from, false)) {
            if (!NO_NAME.contains(words.at(from))) {
                return Optional.empty();
            }
            from++;
        }
        List<String> parts = nameAt(words, from, false);
        int to = from;
        while (to < words.size() && isNamePart(words, to, false)) {
            to++;
        }
        boolean nothingElse = words.slice(0, from).list().stream().allMatch(POLITE::contains)
                && words.slice(to, words.size()).list().stream().allMatch(POLITE::contains)
                && to - from <= 4;
        return parts.isEmpty() || !nothingElse ? Optional.empty() : Optional.of(write(parts));
    }

    private static List<String> nameAt(Words words, int from, boolean certain) {
        List<String> parts = new ArrayList<>();
        for (int i = from; i < words.size() && parts.size() < 4 && isNamePart(words, i, certain); i++) {
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
        // "Robert, Bob, Robert Quill": who begins anew means the last.
        int again = parts.isEmpty() ? 0 : parts.lastIndexOf(parts.getFirst());
        return parts.subList(again, parts.size());
    }

    private static boolean isNamePart(Words words, int i, boolean certain) {
        String word = words.at(i);
        return word.length() > 1
                && word.length() <= LONGEST
                && word.codePoints().allMatch(c -> Character.isLetter(c) || c == '\'' || c == SpelledLetters.MARK)
                && (SpelledLetters.isSpelled(word)
                        || !(NO_NAME.contains(word)
                                || (!certain && NO_BARE_NAME.contains(word))
                                || CONTRACTED.matcher(word).matches()));
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
