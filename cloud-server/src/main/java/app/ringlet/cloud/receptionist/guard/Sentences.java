package app.ringlet.cloud.receptionist.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts speech into sentences, and sentences into clauses. */
final class Sentences {

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

    private Sentences() {}

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
