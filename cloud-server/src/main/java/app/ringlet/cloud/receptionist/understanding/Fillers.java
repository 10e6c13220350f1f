package app.ringlet.cloud.receptionist.understanding;

import java.util.regex.Pattern;

/** Takes out what people say while they think, which a recogniser writes down between the words that count. */
final class Fillers {

    // "Uh huh", "uh uh" and "mm hmm" are answers.
    private static final Pattern SOUNDS = Pattern.compile(
            "(?i)(?<![\\p{L}'-])(?:u+m+|erm?|hmm+|a+h+|(?<!mm[ -]|m[ -])hmm?|uh(?![ -]?(?:huh|uh|oh)\\b)(?<!uh["
                    + " -]uh))(?![\\p{L}'])[,.]?\\s*");
    private static final Pattern PHRASES =
            Pattern.compile("(?i)(?<![\\p{L}'])(?:you know|i mean|sort of|kind of|well|like|so)(?![\\p{L}'])[,.]?\\s*");

    /** The same sounds as speakers of other languages make them; "um" and "er" are words there. */
    private static final Pattern FOREIGN =
            Pattern.compile("(?iu)(?<![\\p{L}'-])(?:hm+|e+h+m?|euh+|[äö]h+m?)(?![\\p{L}'])[,.]?\\s*");

    private Fillers() {}

    /** Without the sounds; nothing but sounds stays as it is. */
    static String out(String text) {
        String without = SOUNDS.matcher(text).replaceAll("").strip();
        return without.isEmpty() ? text : without;
    }

    /** {@link #out} for a sentence that is not English. */
    static String outOfForeign(String text) {
        String without = FOREIGN.matcher(text).replaceAll("").strip();
        return without.isEmpty() ? text : without;
    }

    /** Without such words too as mean something elsewhere, but not in a name. */
    static String outOfName(String text) {
        String without = PHRASES.matcher(out(text)).replaceAll("").strip();
        return without.isEmpty() ? text : without;
    }
}
