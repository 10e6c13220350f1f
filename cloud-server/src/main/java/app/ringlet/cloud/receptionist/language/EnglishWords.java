package app.ringlet.cloud.receptionist.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The English that the receptionist and her readers have: what a sentence of a word or two may be made of. */
public final class EnglishWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}']+");
    private static final List<String> FILES = List.of(
            "messages.properties",
            "language/en/words.txt",
            "understanding/acts.txt",
            "understanding/answers.txt",
            "understanding/courtesy.txt",
            "understanding/menu.txt",
            "understanding/people.txt",
            "understanding/questions.txt",
            "understanding/visits.txt",
            "understanding/words.txt");

    private static final Set<String> WORDS = read();

    private EnglishWords() {}

    /** @param word in lower case */
    public static boolean has(String word) {
        return WORDS.contains(word);
    }

    private static Set<String> read() {
        Set<String> words = new HashSet<>();
        for (String file : FILES) {
            try (InputStream in = EnglishWords.class.getResourceAsStream("/receptionist/" + file)) {
                if (in == null) {
                    throw new IllegalStateException("No " + file);
                }
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
                WORD.matcher(text).results().forEach(m -> words.add(m.group()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Set.copyOf(words);
    }
}
