package app.ringlet.eval.language;

import app.ringlet.cloud.receptionist.Luna;
import app.ringlet.cloud.receptionist.SalonFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows of a JSON Lines file that somebody else made: what is no row is passed over. */
final class Rows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Rows() {}

    /** None if there is no such file. */
    static List<JsonNode> of(Path file) {
        List<JsonNode> rows = new ArrayList<>();
        if (!Files.isRegularFile(file)) {
            return rows;
        }
        try {
            for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                row(line, rows);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static void row(String line, List<JsonNode> rows) {
        try {
            JsonNode row = JSON.readTree(line);
            if (row.isObject()) {
                rows.add(row);
            }
        } catch (JacksonException notJson) {
            // Somebody's remark or a torn last line; the others still count.
        }
    }

    static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() ? value.asString() : "";
    }

    /** Half of the rows are not looked at while understanding is worked on. */
    static boolean heldOut(String key) {
        CRC32 crc = new CRC32();
        crc.update(key.getBytes(StandardCharsets.UTF_8));
        return crc.getValue() % 2 == 1;
    }

    /** A salon in which today is {@code date}. */
    static SalonFacts salonOn(LocalDate date) {
        return Luna.facts(date.atTime(8, 0).atZone(Luna.ZONE).toInstant());
    }
}
