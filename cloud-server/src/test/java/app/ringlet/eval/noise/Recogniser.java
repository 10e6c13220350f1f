package app.ringlet.eval.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Hears as a speech recogniser does on a bad line. The same seed makes the same mistakes. */
public final class Recogniser {

    private final Level level;
    private final Random random;
    private final Confusions confusions;

    /** @param language of which it knows what is mixed up */
    public Recogniser(Level level, String language, long seed) {
        this.level = level;
        this.random = new Random(seed);
        this.confusions = Confusions.of(language);
    }

    public String hear(String said) {
        if (level == Level.CLEAN || said.isBlank()) {
            return said;
        }
        String plain = said.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replaceAll("(?<=\\d):(?=\\d)", "COLON")
                .replaceAll("[^\\p{L}\\p{N}' COLON-]|-", " ")
                .replace("COLON", ":");
        List<String> words = joined(List.of(plain.strip().split("\\s+")));
        List<String> heard = new ArrayList<>();
        for (String word : words) {
            if (happens(level.filler)) {
                heard.add(one(confusions.fillers()));
            }
            if (words.size() > 1 && happens(level.dropped)) {
                continue;
            }
            heard.add(word(word));
        }
        return heard.isEmpty() ? words.getFirst() : String.join(" ", heard);
    }

    private String word(String word) {
        List<String> same = confusions.sameSound(word);
        if (!same.isEmpty() && happens(level.homophone)) {
            return one(same);
        }
        String split = confusions.split(word);
        if (!split.isEmpty() && happens(level.joint)) {
            return split;
        }
        if (!happens(level.wrong)) {
            return word;
        }
        List<String> near = confusions.nearSound(word);
        return near.isEmpty() ? confusions.blurred(word, random) : one(near);
    }

    private List<String> joined(List<String> words) {
        List<String> all = new ArrayList<>();
        for (int n = 0; n < words.size(); n++) {
            boolean last = n + 1 == words.size();
            String both = last ? "" : confusions.join(words.get(n), words.get(n + 1));
            if (!both.isEmpty() && happens(level.joint)) {
                all.add(both);
                n++;
            } else {
                all.add(words.get(n));
            }
        }
        return all;
    }

    private boolean happens(double chance) {
        return random.nextDouble() < chance;
    }

    private String one(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
