package app.ringlet.cloud.providers.standin;

import com.sun.net.httpserver.HttpExchange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gemini's streamGenerateContent. There is no document of the vendor's here: what is checked is what its REST reference says of
 * a GenerateContentRequest.
 */
public final class GeminiStandIn extends SseStandIn {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> REQUEST = Set.of(
            "contents",
            "tools",
            "toolConfig",
            "safetySettings",
            "systemInstruction",
            "generationConfig",
            "cachedContent");
    private static final Set<String> PART =
            Set.of("text", "functionCall", "functionResponse", "thoughtSignature", "thought", "inlineData");

    @Override
    public String base() {
        return "http://127.0.0.1:" + port() + "/v1beta";
    }

    @Override
    void check(HttpExchange exchange, String body) {
        String uri = exchange.getRequestURI().toString();
        check(uri.equals("/v1beta/models/" + MODEL + ":streamGenerateContent?alt=sse"), "address " + uri);
        check(KEY.equals(exchange.getRequestHeaders().getFirst("x-goog-api-key")), "no key");
        JsonNode request = JSON.readTree(body);
        known(request, REQUEST);
        check(
                request.path("systemInstruction")
                        .path("parts")
                        .path(0)
                        .path("text")
                        .isString(),
                "no instruction");
        check(request.path("contents").path(0).path("role").asString("").equals("user"), "begins with the model");
        JsonNode before = JSON.createObjectNode();
        for (JsonNode content : request.path("contents")) {
            content(content, before);
            before = content;
        }
        for (JsonNode function : request.path("tools").path(0).path("functionDeclarations")) {
            known(function, Set.of("name", "description", "parameters", "parametersJsonSchema", "behavior"));
            check(function.path("name").asString("").matches("[A-Za-z_][A-Za-z0-9_.-]{0,63}"), "function name");
            check(
                    function.path("parametersJsonSchema")
                            .path("type")
                            .asString("")
                            .equals("object"),
                    "parameters");
        }
    }

    private void content(JsonNode content, JsonNode before) {
        known(content, Set.of("role", "parts"));
        String role = content.path("role").asString("");
        check(role.equals("user") || role.equals("model"), "role " + role);
        check(!content.path("parts").isEmpty(), "no parts");
        int results = 0;
        for (JsonNode part : content.path("parts")) {
            known(part, PART);
            check(
                    !part.has("functionCall")
                            || part.path("functionCall").path("args").isObject(),
                    "args");
            check(
                    !part.has("functionResponse")
                            || part.path("functionResponse").path("response").isObject(),
                    "response");
            check(
                    !part.has("functionCall")
                            || part.path("thoughtSignature").asString("").startsWith("sig"),
                    "signature lost");
            results += part.has("functionResponse") ? 1 : 0;
        }
        long calls = before.path("parts")
                .valueStream()
                .filter(p -> p.has("functionCall"))
                .count();
        check(results == calls, results + " results to " + calls + " calls");
    }

    private void known(JsonNode node, Set<String> names) {
        node.propertyNames().forEach(name -> check(names.contains(name), "unknown " + name));
    }

    @Override
    List<String> says(String text) {
        int half = text.length() / 2;
        return List.of(
                piece(List.of(Map.of("text", text.substring(0, half))), false),
                piece(List.of(Map.of("text", text.substring(half))), true));
    }

    @Override
    List<String> calls(List<Plan.Call> calls) {
        List<Map<String, Object>> parts = new ArrayList<>();
        for (Plan.Call call : calls) {
            parts.add(Map.of(
                    "functionCall",
                    Map.of("name", call.name(), "args", args(call.arguments())),
                    "thoughtSignature",
                    "sig" + parts.size()));
        }
        return List.of(piece(parts, true));
    }

    /** Arguments come as an object; what was planned as broken JSON comes as a string in its place. */
    private static Object args(String arguments) {
        try {
            return JSON.readTree(arguments);
        } catch (JacksonException e) {
            return arguments;
        }
    }

    private static String piece(List<Map<String, Object>> parts, boolean last) {
        Map<String, Object> candidate = new LinkedHashMap<>();
        candidate.put("content", Map.of("role", "model", "parts", parts));
        candidate.put("index", 0);
        Map<String, Object> piece = new LinkedHashMap<>();
        piece.put("candidates", List.of(candidate));
        if (last) {
            candidate.put("finishReason", "STOP");
            piece.put(
                    "usageMetadata",
                    Map.of("promptTokenCount", 1000, "candidatesTokenCount", 15, "thoughtsTokenCount", 5));
        }
        return JSON.writeValueAsString(piece);
    }

    @Override
    String error(int status) {
        return "{\"error\":{\"code\":" + status + ",\"message\":\"no\",\"status\":\"TEST\"}}";
    }
}
