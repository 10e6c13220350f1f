package app.ringlet.cloud.assistant.review;

import app.ringlet.cloud.calls.CallReviews.Heard;
import app.ringlet.protocol.assistant.AssistantReview.NotOffered;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What callers asked for against what is on the menu, by the names that the trade has for it. */
final class Trades {

    private static final int MOST = 50;

    private final List<List<String>> known = read();

    /** @param menu names and synonyms of all that is on sale */
    List<NotOffered> missing(List<Heard> heard, List<String> menu) {
        String offered = menu.stream().map(Trades::words).collect(Collectors.joining());
        Map<String, Set<UUID>> asked = new HashMap<>();
        List<List<String>> missing = known.stream()
                .filter(names -> names.stream().noneMatch(name -> offered.contains(words(name))))
                .toList();
        for (Heard turn : heard) {
            String said = words(turn.text());
            for (List<String> names : missing) {
                if (names.stream().anyMatch(name -> said.contains(words(name)))) {
                    asked.computeIfAbsent(names.getFirst(), name -> new HashSet<>())
                            .add(turn.callId());
                }
            }
        }
        return asked.entrySet().stream()
                .map(e -> new NotOffered(e.getKey(), e.getValue().size()))
                .sorted(Comparator.comparingInt(NotOffered::calls).reversed().thenComparing(NotOffered::name))
                .limit(MOST)
                .toList();
    }

    /** With a blank before and after each, so that whole words are found. */
    private static String words(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}']+", " ")
                        .strip() + " ";
    }

    private static List<List<String>> read() {
        try (InputStream in = Objects.requireNonNull(Trades.class.getResourceAsStream("/assistant/trades.txt"))) {
            return Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\R", -1))
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split(",\\s*", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
