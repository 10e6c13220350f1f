package app.ringlet.cloud.receptionist.language;

import app.ringlet.cloud.receptionist.language.Tokens.Token;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Puts what was said in another language into the English words that the readers know. No translator: what a salon's callers
 * say has an English that the readers understand; names and words that are not known stay as they are.
 */
public final class Translation {

    /** Two letters each. */
    public static final Set<String> LANGUAGES = Set.of("es", "fr", "de", "pt");

    private static final Map<String, Lexicon> LEXICONS = new ConcurrentHashMap<>();

    /** After these stands a name. */
    private static final Set<String> INTRODUCTIONS = Set.of("my name is", "under the name", "i am", "this is");

    private static final Set<String> PARTICLES =
            Set.of("de", "la", "del", "da", "do", "dos", "von", "van", "le", "y", "e");

    /** German writes a day and its part as one word: "Freitagvormittag". */
    private static final Pattern PART_OF_DAY =
            Pattern.compile("(?i)\\b((?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend)s?"
                    + "(früh|morgen|vormittag|mittag|nachmittag|abend)s?\\b");

    private Translation() {}

    /**
     * @param text in English as far as it is understood
     * @param words how many words there were
     * @param unknown how many of them stayed as they were
     */
    public record English(String text, int words, int unknown) {}

    /** @param language BCP 47 */
    public static boolean knows(String language) {
        return LANGUAGES.contains(base(language));
    }

    /** @param language BCP 47; English, and what is not known, stays as it is */
    public static String toEnglish(String language, String text) {
        return toEnglish(language, text, Names.NONE).text();
    }

    /** Whether it begins as somebody does who says a name. @param english as it was put into English */
    public static boolean introduces(String english) {
        return INTRODUCTIONS.stream().anyMatch(i -> english.startsWith(i + " "));
    }

    /** @param names that stay as they are */
    public static English toEnglish(String language, String text, Names names) {
        if (!knows(language)) {
            return new English(text, 0, 0);
        }
        Lexicon lexicon = lexicon(base(language));
        List<Token> tokens = Tokens.of(PART_OF_DAY.matcher(text).replaceAll("$1 $2"));
        StringBuilder english = new StringBuilder();
        int words = 0;
        int unknown = 0;
        int i = 0;
        while (i < tokens.size()) {
            Token token = tokens.get(i);
            int named = names.at(tokens, i, lexicon);
            for (int to = i + named; i < to; i++) {
                words += tokens.get(i).isWord() ? 1 : 0;
                append(english, tokens.get(i).raw());
            }
            if (named > 0) {
                continue;
            }
            Rewriting.Match match = lexicon.longest(tokens, i);
            if (match != null) {
                append(english, match.english());
                words += match.to() - i;
                i = match.to();
                int to = INTRODUCTIONS.stream().anyMatch(match.english()::endsWith) ? endOfName(tokens, i) : i;
                for (; i < to; i++) {
                    append(english, tokens.get(i).raw());
                }
                continue;
            }
            if (token.isWord()) {
                words++;
                unknown += names.isPart(token) ? 0 : 1;
            }
            append(english, token.raw());
            i++;
        }
        return new English(english.toString(), words, unknown);
    }

    /** Many a name is a word too: "Rosa Domingo", "Anna Schneider". */
    private static int endOfName(List<Token> tokens, int from) {
        int to = from;
        while (to < tokens.size()
                && (Character.isUpperCase(tokens.get(to).raw().charAt(0))
                        || to > from && PARTICLES.contains(tokens.get(to).key()))) {
            to++;
        }
        return to;
    }

    private static void append(StringBuilder english, String words) {
        boolean sign = words.length() == 1 && !Character.isLetterOrDigit(words.charAt(0));
        if (!english.isEmpty() && !sign && !words.isEmpty()) {
            english.append(' ');
        }
        english.append(words);
    }

    static Lexicon lexicon(String language) {
        return LEXICONS.computeIfAbsent(language, Lexicon::of);
    }

    static String base(String language) {
        return Locale.forLanguageTag(language).getLanguage();
    }
}
