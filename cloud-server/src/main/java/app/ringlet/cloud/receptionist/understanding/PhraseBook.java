package app.ringlet.cloud.receptionist.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Phrases that stand in a resource file, one to a line, under headings in brackets: {@code [CANCEL]}. A line
 * {@code @visit = appointment booking} names words that phrases may then use as {@code @visit} for any of them; {@code #}
 * at the beginning of a line begins a comment.
 */
final class PhraseBook {

    private static final String FOLDER = "/receptionist/understanding/";
    private static final Pattern CLASS = Pattern.compile("@(\\w+)");

    private final Map<String, String> classes = new LinkedHashMap<>();
    private final Map<String, List<String>> sections = new LinkedHashMap<>();

    private PhraseBook() {}

    /** The files in this order as if they were one: a later one may use the words that an earlier one named. */
    static PhraseBook of(String... files) {
        PhraseBook book = new PhraseBook();
        for (String file : files) {
            book.read(file);
        }
        return book;
    }

    /** What stands under the headings. */
    Map<String, Phrases> sections() {
        Map<String, Phrases> result = new LinkedHashMap<>();
        sections.forEach((heading, lines) -> result.put(heading, Phrases.of(lines.toArray(String[]::new))));
        return result;
    }

    Phrases section(String heading) {
        return Phrases.of(Objects.requireNonNull(sections.get(heading), heading).toArray(String[]::new));
    }

    /** The single words under the heading, however many to a line. */
    Set<String> words(String heading) {
        return Set.copyOf(Objects.requireNonNull(sections.get(heading), heading).stream()
                .flatMap(line -> Stream.of(line.split(" ")))
                .collect(Collectors.toSet()));
    }

    /** For each single word the heading under which it stands. */
    Map<String, String> headingsByWord() {
        Map<String, String> result = new HashMap<>();
        sections.keySet().forEach(h -> words(h).forEach(w -> result.put(w, h)));
        return Map.copyOf(result);
    }

    private void read(String file) {
        List<String> under = new ArrayList<>();
        for (String raw : text(file).lines().toList()) {
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("# ")) {
                continue;
            }
            if (line.startsWith("[")) {
                under = sections.computeIfAbsent(line.substring(1, line.length() - 1), h -> new ArrayList<>());
            } else if (line.startsWith("@") && line.contains(" = ")) {
                String[] named = line.substring(1).split(" = ", 2);
                classes.merge(named[0], expanded(named[1].strip().replaceAll("\\s+", "|")), (a, b) -> a + "|" + b);
            } else {
                under.add(expanded(line));
            }
        }
    }

    private String expanded(String line) {
        return CLASS.matcher(line)
                .replaceAll(m -> Matcher.quoteReplacement(Objects.requireNonNull(classes.get(m.group(1)), line)));
    }

    private static String text(String file) {
        try (InputStream in = PhraseBook.class.getResourceAsStream(FOLDER + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
