package app.ringlet.cloud.calls.voice;

import app.ringlet.protocol.assistant.Pronunciation;
import java.util.List;

/**
 * How much of what was said a caller has heard who interrupted it. Where the carrier writes it otherwise than it was said ("10" and
 * "ten"), less is taken to have been heard, never more.
 */
public final class Heard {

    private Heard() {}

    /**
     * @param said what the voice was given to read
     * @param until what of it the carrier says was heard, letters and digits alone being looked at
     * @return how many characters of {@code said} were heard, from its beginning, as far as a word's end
     */
    public static int length(String said, String until) {
        int end = letters(said, until);
        while (end > 0 && end < said.length() && Character.isLetterOrDigit(said.codePointAt(end))) {
            end = said.offsetByCodePoints(end, -1);
        }
        return end;
    }

    private static int letters(String said, String until) {
        int at = 0;
        int heard = 0;
        int end = 0;
        while (at < said.length()) {
            int letter = said.codePointAt(at);
            at += Character.charCount(letter);
            if (!Character.isLetterOrDigit(letter)) {
                continue;
            }
            while (heard < until.length() && !Character.isLetterOrDigit(until.codePointAt(heard))) {
                heard += Character.charCount(until.codePointAt(heard));
            }
            if (heard >= until.length()
                    || Character.toLowerCase(until.codePointAt(heard)) != Character.toLowerCase(letter)) {
                return end;
            }
            heard += Character.charCount(until.codePointAt(heard));
            end = at;
        }
        return said.length();
    }

    /**
     * The same of what is written down, in which no word is spelled as it is spoken.
     *
     * @param written what was to be said
     * @param spoken what was heard, as a voice read it
     */
    static String written(String written, String spoken, List<Pronunciation> pronunciations) {
        StringBuilder heard = new StringBuilder();
        String rest = spoken;
        for (String sentence : Sentences.of(written)) {
            String said = Pronounced.of(sentence, pronunciations);
            int length = length(said, rest);
            if (length < said.length()) {
                return heard + sentence.substring(0, length(sentence, said.substring(0, length)));
            }
            heard.append(sentence);
            rest = rest.substring(length(rest, said));
        }
        return heard.toString();
    }
}
