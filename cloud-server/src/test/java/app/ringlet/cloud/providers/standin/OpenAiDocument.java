package app.ringlet.cloud.providers.standin;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The vendor's own OpenAPI document, to check both sides of the wire with; where it is not at hand, what {@link OpenAiFields} knows of it. */
public final class OpenAiDocument {

    private static final Path FILE = Path.of(System.getProperty("ringlet.root", "."))
            .resolve("../shared/contracts/openai_2.3.0.json")
            .normalize();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

    private static final class Read {
        private static final ObjectNode DOCUMENT = read();
    }

    private OpenAiDocument() {}

    /** For tests of the document itself. */
    public static void assumePresent() {
        assumeTrue(isPresent(), () -> "SKIPPED: the vendor's OpenAPI document is not at " + FILE);
    }

    private static boolean isPresent() {
        return Files.exists(FILE);
    }

    /** What is wrong with the value. @param schema a name in the document's components */
    public static List<String> violations(String schema, String json) {
        try {
            JsonNode value = JSON.readTree(json);
            List<String> missing = OpenAiFields.violations(schema, value);
            if (!missing.isEmpty() || !isPresent()) {
                return missing;
            }
            return SCHEMAS.computeIfAbsent(schema, OpenAiDocument::schema).validate(value).stream()
                    .map(ValidationMessage::getMessage)
                    .map(m -> schema + ": " + m)
                    .toList();
        } catch (IOException e) {
            return List.of(schema + ": no JSON: " + e.getMessage());
        }
    }

    /** The document's schemas. */
    static JsonNode schemas() {
        return Read.DOCUMENT.get("components").get("schemas");
    }

    private static JsonSchema schema(String name) {
        ObjectNode root = JSON.createObjectNode();
        root.put("$ref", "#/components/schemas/" + name);
        root.set("components", Read.DOCUMENT.get("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root);
    }

    private static ObjectNode read() {
        try {
            ObjectNode document = (ObjectNode) JSON.readTree(FILE.toFile());
            mend(document);
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document still writes {@code nullable} here and there, which its version of the specification no longer has. */
    private static void mend(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("nullable").asBoolean(false) && object.path("type").isTextual()) {
                String type = object.get("type").asText();
                ArrayNode either = object.putArray("type");
                either.add(type).add("null");
                if (object.get("enum") instanceof ArrayNode constants) {
                    constants.addNull();
                }
            }
            if (object.path("nullable").isBoolean()) {
                object.remove("nullable");
            }
        }
        node.forEach(OpenAiDocument::mend);
    }
}
