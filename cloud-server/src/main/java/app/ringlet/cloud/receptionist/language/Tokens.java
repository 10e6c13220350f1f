package app.ringlet.cloud.receptionist.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An utterance cut into words, numbers and signs. "L'après-midi" is three words, "14h30" is one time. */
final class Tokens {

    // Nobody says more in one breath; the rest is noise or an attack.
    private static final int LONGEST = 600;

    private static final Pattern TOKEN = Pattern.compile("\\d{1,2}[hH]\\d{2}(?!\\d)|\\d{1,2}[hH](?!\\p{L})"
            + "|\\d{1,4}[/-]\\d{1,2}(?:[/-]\\d{2,4})?(?!\\d)|\\d{1,2}[:.]\\d{2}(?!\\d)|\\d+"
            + "|\\p{L}[\\p{L}\\p{M}]*'?|#\\p{L}+|[.,;:!?…–—$€£]|¿|¡");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Tokens() {}

    /**
     * One of them.
     *
     * @param raw as it was written
     * @param key in lower case
     * @param plain the key without accents
     */
    record Token(String raw, String key, String plain) {

        boolean isWord() {
            return Character.isLetter(raw.charAt(0));
        }

        boolean isNumber() {
            return raw.chars().allMatch(Character::isDigit);
        }

        boolean isSign() {
            return !Character.isLetterOrDigit(raw.charAt(0)) && raw.charAt(0) != '#';
        }

        boolean isTime() {
            return raw.length() > 2 && Character.isDigit(raw.charAt(0)) && raw.matches("\\d{1,2}[:.]\\d{2}");
        }
    }

    static List<Token> of(String text) {
        String clipped = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String even = Normalizer.normalize(clipped, Normalizer.Form.NFC)
                .replace('’', '\'')
                .replace('‘', '\'')
                .replace('º', ' ')
                .replace('ª', ' ');
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(even);
        while (matcher.find()) {
            String raw = matcher.group();
            if (!raw.equals("¿") && !raw.equals("¡")) {
                tokens.add(token(clock(raw)));
            }
        }
        return tokens;
    }

    static Token token(String raw) {
        String key = raw.toLowerCase(Locale.ROOT);
        return new Token(raw, key, fold(key));
    }

    /** "14h30" as "14:30", "14h" as "14:00". */
    private static String clock(String raw) {
        int h = raw.toLowerCase(Locale.ROOT).indexOf('h');
        if (h <= 0 || !Character.isDigit(raw.charAt(0))) {
            return raw;
        }
        return raw.substring(0, h) + ":" + (h + 1 < raw.length() ? raw.substring(h + 1) : "00");
    }

    static String fold(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .replaceAll("")
                .replace("ß", "ss")
                .replace("œ", "oe");
    }
}
