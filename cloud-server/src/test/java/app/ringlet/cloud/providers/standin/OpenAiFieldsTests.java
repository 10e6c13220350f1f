package app.ringlet.cloud.providers.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenAiFieldsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        RealtimeClientEvent         | {"type":"session.update"}                 | session.update without session
        RealtimeClientEvent         | {"type":"session.alter"}                  | no such type: session.alter
        RealtimeClientEvent         | {}                                        | no such type:
        RealtimeServerEvent         | {"type":"response.done","event_id":"e1"}  | response.done without response
        CreateChatCompletionRequest | {"model":"m"}                             | - without messages
        CreateSpeechRequest         | {"model":"m","voice":"v"}                 | - without input
        RealtimeClientEvent         | no JSON                                   | no JSON
        """)
    void whatTheVendorWouldRefuseIsFoundInAPlainClone(String schema, String message, String violation) {
        assertThat(OpenAiDocument.violations(schema, message)).anyMatch(found -> found.contains(violation));
    }

    @Test
    void whatIsBundledIsWhatTheDocumentSays() {
        OpenAiDocument.assumePresent();
        JsonNode schemas = OpenAiDocument.schemas();

        OpenAiFields.REQUIRED.forEach((schema, types) -> types.forEach((type, fields) -> {
            JsonNode found = type.equals(OpenAiFields.ONLY)
                    ? ofOnly(schemas.get(schema))
                    : required(ofType(schemas, schemas.get(schema), type));
            assertThat(texts(found)).as(schema + " " + type).isEqualTo(new TreeSet<>(fields));
        }));
        for (String events : List.of("RealtimeClientEvent", "RealtimeServerEvent")) {
            Map<String, List<String>> bundled = OpenAiFields.REQUIRED.get(events);
            assertThat(bundled)
                    .as(events)
                    .hasSize(schemas.get(events).get("anyOf").size());
        }
    }

    private static JsonNode ofOnly(JsonNode schema) {
        return schema.has("required")
                ? required(schema)
                : required(schema.get("allOf").get(1));
    }

    private static JsonNode ofType(JsonNode schemas, JsonNode events, String type) {
        return StreamSupport.stream(events.get("anyOf").spliterator(), false)
                .map(event -> schemas.get(event.get("$ref").asText().replaceFirst(".*/", "")))
                .filter(event -> event.at("/properties/type/const").asText().equals(type)
                        || event.at("/properties/type/enum/0").asText().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode required(JsonNode schema) {
        return schema.get("required");
    }

    private static TreeSet<String> texts(JsonNode names) {
        TreeSet<String> found = new TreeSet<>();
        names.forEach(name -> found.add(name.asText()));
        return found;
    }
}
