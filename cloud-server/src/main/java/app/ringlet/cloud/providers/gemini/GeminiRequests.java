package app.ringlet.cloud.providers.gemini;

import app.ringlet.cloud.providers.chat.Answer;
import app.ringlet.cloud.providers.chat.Prompt;
import app.ringlet.cloud.providers.chat.Prompt.Call;
import app.ringlet.cloud.providers.chat.Prompt.Called;
import app.ringlet.cloud.providers.chat.Prompt.Message;
import app.ringlet.cloud.providers.chat.Prompt.Said;
import app.ringlet.cloud.providers.chat.Prompt.Tool;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is asked, as the API's {@code GenerateContentRequest}. */
final class GeminiRequests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private GeminiRequests() {}

    static Map<String, Object> of(Prompt prompt) {
        List<Object> contents = new ArrayList<>();
        // A conversation begins with the user.
        contents.add(content("user", List.of(text("(The telephone rings.)"))));
        prompt.messages().forEach(message -> contents.addAll(contents(message)));
        return Map.of(
                "systemInstruction",
                Map.of("parts", List.of(text(prompt.instructions()))),
                "contents",
                contents,
                "tools",
                List.of(Map.of(
                        "functionDeclarations",
                        prompt.tools().stream().map(GeminiRequests::function).toList())),
                "generationConfig",
                Map.of("maxOutputTokens", Answer.MOST_TOKENS));
    }

    private static List<Object> contents(Message message) {
        return switch (message) {
            case Said said -> List.of(content(said.byCaller() ? "user" : "model", List.of(text(said.text()))));
            case Called called ->
                List.of(
                        content(
                                "model",
                                called.calls().stream()
                                        .map(GeminiRequests::call)
                                        .toList()),
                        content("user", results(called)));
        };
    }

    private static Map<String, Object> content(String role, List<Map<String, Object>> parts) {
        return Map.of("role", role, "parts", parts);
    }

    private static Map<String, Object> text(String text) {
        return Map.of("text", text);
    }

    private static Map<String, Object> call(Call call) {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("functionCall", Map.of("name", call.name(), "args", object(call.arguments())));
        String signature = call.signature();
        if (signature != null && !signature.isEmpty()) {
            part.put("thoughtSignature", signature);
        }
        return part;
    }

    private static List<Map<String, Object>> results(Called called) {
        List<Map<String, Object>> parts = new ArrayList<>();
        for (int i = 0; i < called.calls().size(); i++) {
            parts.add(Map.of(
                    "functionResponse",
                    Map.of(
                            "name",
                            called.calls().get(i).name(),
                            "response",
                            object(called.results().get(i)))));
        }
        return parts;
    }

    /** What is no object, for a model may write anything, is sent as an empty one. */
    private static JsonNode object(String json) {
        try {
            JsonNode tree = JSON.readTree(json);
            return tree.isObject() ? tree : JSON.createObjectNode();
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }

    private static Map<String, Object> function(Tool tool) {
        return Map.of(
                "name", tool.name(), "description", tool.description(), "parametersJsonSchema", tool.parameters());
    }
}
