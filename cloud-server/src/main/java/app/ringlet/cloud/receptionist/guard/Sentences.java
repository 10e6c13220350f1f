package app.ringlet.cloud.receptionist.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts speech into sentences, and sentences into clauses. */
public final class Sentences {

    // Not after "a.m." or "p.m." in mid-sentence: those have a letter, a dot and a lower-case word after them.
    // "Am 26. um 14 Uhr", "am 26. November": a German day ends no sentence.
    private static final String MONTHS =
            "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember";

    private static final Pattern END =
            Pattern.compile("(?<=[!?…。！？])\\s*|(?<=\\.)(?<![ap]\\.m\\.)(?<!No\\.)(?!(?<=\\d\\.)\\s+(?:\\p{Ll}|" + MONTHS
                    + "))\\s+|(?<=[ap]\\.m\\.)\\s+(?=\\p{Lu})|\\s*[\\r"
                    + "\\n"
                    + "]+\\s*");
    private static final Pattern CLAUSE = Pattern.compile(
            "[,;:–—]\\s*|\\s-\\s|\\s+(?=(?:now that|because|since|and|but|so|then)\\s)", Pattern.CASE_INSENSITIVE);

    /** A whole word, or so much of one that it is no month's name any more. */
    private static final Pattern FOLLOWED = Pattern.compile("\\s*(?:\\S+\\s|\\S{10})");

    private Sentences() {}

    /**
     * Where the sentence that begins at {@code from} ends in speech that is not whole yet.
     *
     * @param complete whether it is
     * @return -1 if that is not known: what stands behind a dot tells whether it ended anything
     */
    public static int end(String speech, int from, boolean complete) {
        if (complete) {
            return from < speech.length() ? wholeEnd(speech, from) : -1;
        }
        Matcher cut = END.matcher(speech).region(from, speech.length()).useTransparentBounds(true);
        while (cut.find()) {
            boolean said = !speech.substring(from, cut.end()).isBlank();
            boolean followed =
                    FOLLOWED.matcher(speech).region(cut.end(), speech.length()).lookingAt();
            if (said && cut.end() > from && followed) {
                return cut.end();
            }
        }
        return -1;
    }

    private static int wholeEnd(String speech, int from) {
        Matcher cut = END.matcher(speech).region(from, speech.length()).useTransparentBounds(true);
        while (cut.find()) {
            if (cut.end() > from && !speech.substring(from, cut.end()).isBlank()) {
                return cut.end();
            }
        }
        return speech.length();
    }

    static List<String> of(String speech) {
        return parts(END, speech);
    }

    static List<String> clauses(String sentence) {
        return parts(CLAUSE, sentence);
    }

    private static List<String> parts(Pattern cut, String text) {
        List<String> parts = new ArrayList<>();
        for (String part : cut.split(text)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }
}
