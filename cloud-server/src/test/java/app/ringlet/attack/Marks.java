package app.ringlet.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** Words that nobody would say, each written down by one salon only. */
final class Marks {

    private static final String BEGINNING = "zq";
    private static final int LETTERS = 14;
    private static final Pattern WORD = Pattern.compile(BEGINNING + "[a-z]{" + LETTERS + "}", Pattern.CASE_INSENSITIVE);

    private final Map<String, Prey> writers = new HashMap<>();
    private final List<String> all = new ArrayList<>();

    /** A new one. */
    String next(Prey writer, Random random) {
        StringBuilder word = new StringBuilder(BEGINNING);
        for (int i = 0; i < LETTERS; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        writers.put(word.toString(), writer);
        all.add(word.toString());
        return word.toString();
    }

    /** One of either salon. */
    String any(Random random) {
        return all.isEmpty() ? BEGINNING : all.get(random.nextInt(all.size()));
    }

    /** Those in {@code text} that others than the reader have written. */
    List<String> ofOthers(String text, Prey reader) {
        List<String> foreign = new ArrayList<>();
        WORD.matcher(text).results().forEach(match -> {
            String word = match.group().toLowerCase(Locale.ROOT);
            Prey writer = writers.get(word);
            if (writer != null && writer != reader) {
                foreign.add(word);
            }
        });
        return foreign;
    }
}
