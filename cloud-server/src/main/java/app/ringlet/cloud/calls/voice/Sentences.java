package app.ringlet.cloud.calls.voice;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts speech where a voice draws breath. */
public final class Sentences {

    private Sentences() {}

    /** At least one, each with the blanks that follow it: together they are the speech. */
    public static List<String> of(String speech) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(speech);
        List<String> sentences = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            sentences.add(speech.substring(start, end));
        }
        return sentences.isEmpty() ? List.of(speech) : List.copyOf(sentences);
    }
}
