package app.ringlet.attack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * What has broken programs before: SQL, LDAP, headers, line ends, paths, templates, markup, odd characters, numbers and dates. A JSON
 * string a line, or {@code repeat} and {@code times} for one character many times.
 */
final class Strings {

    private static final String FILE = "/attack/strings.jsonl";

    private Strings() {}

    static List<String> all() {
        try (InputStream file = Objects.requireNonNull(Strings.class.getResourceAsStream(FILE))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Contract.JSON::readTree)
                    .map(Strings::text)
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String text(JsonNode line) {
        return line.isString()
                ? line.asString()
                : line.get("repeat").asString().repeat(line.get("times").asInt());
    }
}
