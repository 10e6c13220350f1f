package app.ringlet.cloud.providers.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which messages the vendor knows and what each must have: the part of its document that is bundled. */
final class OpenAiFields {

    /** What a schema with one kind of message only is called by. */
    static final String ONLY = "-";

    /** Required fields, by schema and type. */
    static final Map<String, Map<String, List<String>>> REQUIRED = read();

    private OpenAiFields() {}

    static List<String> violations(String schema, JsonNode message) {
        Map<String, List<String>> types = REQUIRED.get(schema);
        if (types == null) {
            return List.of(schema + ": not known");
        }
        String type = types.containsKey(ONLY) ? ONLY : message.path("type").asText("");
        List<String> required = types.get(type);
        if (required == null) {
            return List.of(schema + ": no such type: " + type);
        }
        return required.stream()
                .filter(field -> !message.has(field))
                .map(field -> schema + ": " + type + " without " + field)
                .toList();
    }

    private static Map<String, Map<String, List<String>>> read() {
        Map<String, Map<String, List<String>>> known = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(OpenAiFields.class.getResourceAsStream("openai-fields.txt")),
                StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                List<String> words = List.of(line.split(" "));
                known.computeIfAbsent(words.getFirst(), schema -> new HashMap<>())
                        .put(words.get(1), words.subList(2, words.size()));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }
}
