package app.ringlet.attack;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Values that a schema allows. */
final class Samples {

    private static final int DEEPEST = 6;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    static final String WORD = "Sample";

    /** Where it does not do. */
    private static final List<String> WORDS = List.of(
            WORD,
            "A sample that is long enough",
            "#336699",
            "+12125550123",
            "sample@salon.example",
            "09:00",
            "USD",
            "US",
            "en",
            "123456",
            "http://127.0.0.1:51234/",
            "a-sample-of-forty-three-letters-and-hyphens",
            "marin");

    /** Of fields whose rules the schema does not tell. */
    private static final Map<String, String> USUAL = Map.of(
            "currency", "USD",
            "country", "US",
            "timeZone", "America/New_York",
            "phone", "+12125550123",
            "email", "sample@salon.example");

    private final Contract contract;
    private final Supplier<UUID> ids;
    private final Supplier<String> words;

    /** @param ids what is put wherever an id is asked for */
    Samples(Contract contract, Supplier<UUID> ids) {
        this(contract, ids, () -> WORD);
    }

    /** @param words what is put wherever any text will do */
    Samples(Contract contract, Supplier<UUID> ids, Supplier<String> words) {
        this.contract = contract;
        this.ids = ids;
        this.words = words;
    }

    /** All that is required, and of the rest what {@code schema} names. */
    JsonNode of(JsonNode schema) {
        return of(schema, 0);
    }

    /** Whether an id is asked for. */
    static boolean takesIds(Contract contract, JsonNode schema) {
        UUID mark = UUID.randomUUID();
        return new Samples(contract, () -> mark).of(schema).toString().contains(mark.toString());
    }

    String text(JsonNode schema) {
        JsonNode resolved = contract.resolved(schema);
        JsonNode one = resolved.path("type").asString("").equals("array") ? resolved.get("items") : resolved;
        JsonNode sample = of(one);
        return sample.isContainer() ? sample.toString() : sample.asString();
    }

    private JsonNode of(JsonNode given, int depth) {
        JsonNode schema = contract.resolved(given);
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        return switch (schema.path("type").asString("object")) {
            case "string" -> NODES.stringNode(string(schema));
            case "integer", "number" -> NODES.numberNode(number(schema));
            case "boolean" -> NODES.booleanNode(true);
            case "array" -> array(schema, depth);
            default -> object(schema, depth);
        };
    }

    private JsonNode array(JsonNode schema, int depth) {
        ArrayNode array = NODES.arrayNode();
        if (depth < DEEPEST) {
            array.add(of(schema.get("items"), depth + 1));
        }
        return array;
    }

    private JsonNode object(JsonNode schema, int depth) {
        ObjectNode object = NODES.objectNode();
        if (depth < DEEPEST) {
            for (var field : schema.path("properties").properties()) {
                String usual = USUAL.get(field.getKey());
                object.set(field.getKey(), usual == null ? of(field.getValue(), depth + 1) : NODES.stringNode(usual));
            }
        }
        return object;
    }

    private static long number(JsonNode schema) {
        long least = schema.path("minimum").asLong(1);
        return Math.min(Math.max(least, 5), schema.path("maximum").asLong(Long.MAX_VALUE));
    }

    private String string(JsonNode schema) {
        OffsetDateTime soon = OffsetDateTime.now(ZoneOffset.UTC).plusDays(9).truncatedTo(ChronoUnit.HOURS);
        return switch (schema.path("format").asString("")) {
            case "uuid" -> ids.get().toString();
            case "date" -> soon.toLocalDate().toString();
            case "date-time" -> soon.toString();
            case "time-local" -> "09:00:00";
            default -> word(schema);
        };
    }

    private String word(JsonNode schema) {
        Pattern pattern = Pattern.compile(schema.path("pattern").asString(".*"));
        int least = schema.path("minLength").asInt(0);
        int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        return Stream.concat(Stream.of(words.get()), WORDS.stream())
                .filter(w -> w.length() >= least && w.length() <= most)
                .filter(w -> pattern.matcher(w).matches())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no sample for " + schema));
    }

    /** A value for a parameter that is a date, or a time, without saying so. */
    static StringNode day(int ahead) {
        return NODES.stringNode(LocalDate.now(ZoneOffset.UTC).plusDays(ahead).toString());
    }
}
