package app.ringlet.cloud.providers.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.providers.chat.Prompt.Tool;
import app.ringlet.cloud.providers.standin.OpenAiDocument;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tools as models see them. */
class ToolSchemasTests {

    @Test
    void allTwelveToolsOfTheReceptionistAreThereEachWithADescription() {
        assertThat(ToolSchemas.all())
                .extracting(Tool::name)
                .contains(
                        "find_slots",
                        "hold",
                        "book",
                        "move",
                        "cancel",
                        "list_appointments",
                        "quote_price",
                        "answer_from_knowledge",
                        "join_waitlist",
                        "take_message",
                        "transfer",
                        "end_call");
        assertThat(ToolSchemas.all())
                .allSatisfy(tool -> assertThat(tool.description()).isNotBlank());
    }

    @Test
    void everyObjectIsStrict() {
        ToolSchemas.all().forEach(tool -> strict(tool.parameters()));
    }

    private static void strict(Map<?, ?> schema) {
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            assertThat(schema.get("additionalProperties")).isEqualTo(false);
            assertThat((List<?>) schema.get("required")).hasSameSizeAs(properties.keySet());
            properties.forEach((name, property) -> {
                assertThat(((Map<?, ?>) property).get("description"))
                        .as("%s", name)
                        .isNotNull();
                strict((Map<?, ?>) property);
            });
        }
        if (schema.get("items") instanceof Map<?, ?> items) {
            strict(items);
        }
    }

    @Test
    void theVendorsDocumentThatRequestsAreCheckedWithDoesRefuse() {
        OpenAiDocument.assumePresent();

        assertThat(OpenAiDocument.violations("CreateChatCompletionRequest", "{\"model\":\"m\"}"))
                .isNotEmpty();
        assertThat(OpenAiDocument.violations(
                        "CreateChatCompletionRequest",
                        "{\"model\":\"m\",\"messages\":[{\"role\":\"tool\",\"content\":\"no id\"}]}"))
                .isNotEmpty();
        assertThat(OpenAiDocument.violations(
                        "RealtimeClientEvent", "{\"type\":\"session.update\",\"session\":{\"modalities\":[\"text\"]}}"))
                .isNotEmpty();
        assertThat(OpenAiDocument.violations(
                        "CreateSpeechRequest",
                        "{\"model\":\"m\",\"input\":\"x\",\"voice\":\"marin\",\"format\":\"ulaw\"}"))
                .isNotEmpty();
    }
}
