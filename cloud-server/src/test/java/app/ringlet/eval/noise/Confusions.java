package app.ringlet.eval.noise;

import app.ringlet.eval.scenario.Yaml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/** What recognisers mix up in a language. */
final class Confusions {

    private static final Map<String, Confusions> KNOWN = new ConcurrentHashMap<>();
    private static final Confusions NONE = new Confusions(Map.of("fillers", List.of("eh", "hm")));
    private static final String VOWELS = "aeiou";

    private final Map<String, List<String>> same = new HashMap<>();
    private final Map<String, List<String>> near = new HashMap<>();
    private final Map<String, String> splits = new HashMap<>();
    private final Map<String, String> joins = new HashMap<>();
    private final List<String> fillers;

    private Confusions(Map<?, ?> file) {
        groups(file, "same-sound", same);
        groups(file, "near-sound", near);
        for (String pair : texts(file, "joints")) {
            String[] both = pair.split("\\|");
            splits.put(both[0].strip(), both[1].strip());
            joins.put(both[1].strip(), both[0].strip());
        }
        fillers = texts(file, "fillers");
    }

    static Confusions of(String language) {
        return KNOWN.computeIfAbsent(language, Confusions::read);
    }

    List<String> fillers() {
        return fillers;
    }

    List<String> sameSound(String word) {
        return same.getOrDefault(word, List.of());
    }

    List<String> nearSound(String word) {
        return near.getOrDefault(word, List.of());
    }

    /** The word in two; empty if it stays whole. */
    String split(String word) {
        return splits.getOrDefault(word, "");
    }

    /** Two words in one; empty if they stay apart. */
    String join(String first, String second) {
        return joins.getOrDefault(first + " " + second, "");
    }

    /** One vowel or digit is another. */
    String blurred(String word, Random random) {
        char[] letters = word.toCharArray();
        int from = random.nextInt(letters.length);
        for (int n = 0; n < letters.length; n++) {
            int at = (from + n) % letters.length;
            if (VOWELS.indexOf(letters[at]) >= 0) {
                letters[at] = VOWELS.charAt(random.nextInt(VOWELS.length()));
                return new String(letters);
            }
            if (Character.isDigit(letters[at]) && letters.length > 2) {
                letters[at] = (char) ('0' + random.nextInt(10));
                return new String(letters);
            }
        }
        return word;
    }

    private static Confusions read(String language) {
        String file = "/eval/noise/" + language + ".yaml";
        try (InputStream in = Confusions.class.getResourceAsStream(file)) {
            if (in == null) {
                return NONE;
            }
            return new Confusions((Map<?, ?>) Yaml.read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void groups(Map<?, ?> file, String name, Map<String, List<String>> into) {
        for (String group : texts(file, name)) {
            List<String> words = List.of(group.strip().split("\\s+"));
            for (String word : words) {
                List<String> others = new ArrayList<>(into.getOrDefault(word, List.of()));
                words.stream().filter(other -> !other.equals(word)).forEach(others::add);
                into.put(word, others);
            }
        }
    }

    private static List<String> texts(Map<?, ?> file, String name) {
        return file.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
