package app.ringlet.cloud.assistant.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** As much of a passage as is said in one breath. Sentences are left whole: half of one may say the contrary. */
final class Spoken {

    private static final int MOST_WORDS = 30;

    private Spoken() {}

    /** @param matched the stems that were asked for; nothing if no sentence is short enough */
    static Optional<String> of(Passage passage, Set<String> matched, Terms terms) {
        List<String> sentences = new ArrayList<>();
        Sentences.of(passage.text()).forEach(s -> sentences.addAll(List.of(s.split("(?<=;)\\s+"))));
        int best = -1;
        double most = -1;
        for (int i = 0; i < sentences.size(); i++) {
            String sentence = sentences.get(i);
            long hits = terms.stems(sentence).stream()
                    .distinct()
                    .filter(matched::contains)
                    .count();
            if (Sentences.words(sentence) <= MOST_WORDS && hits > most) {
                best = i;
                most = hits;
            }
        }
        boolean underIt = terms.stems(passage.title()).stream().anyMatch(matched::contains);
        if (best < 0 || (most == 0 && !underIt)) {
            return Optional.empty();
        }
        StringBuilder spoken = new StringBuilder(sentences.get(best));
        int words = Sentences.words(sentences.get(best));
        for (int i = best + 1; i < sentences.size(); i++) {
            words += Sentences.words(sentences.get(i));
            if (words > MOST_WORDS) {
                break;
            }
            spoken.append(' ').append(sentences.get(i));
        }
        return Optional.of(ended(spoken.toString()));
    }

    private static String ended(String text) {
        String bare = text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
        return ".!?…".indexOf(bare.charAt(bare.length() - 1)) < 0 ? bare + "." : bare;
    }
}
