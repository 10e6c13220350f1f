package app.ringlet.cloud.providers.standin;

import com.sun.net.httpserver.HttpExchange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** OpenAI's chat completions, streamed. Requests, and the stand-in's own pieces, are as the vendor's document has them. */
public final class OpenAiStandIn extends SseStandIn {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String base() {
        return "http://127.0.0.1:" + port() + "/v1";
    }

    @Override
    void check(HttpExchange exchange, String body) {
        check(exchange.getRequestURI().getPath().equals("/v1/chat/completions"), "path " + exchange.getRequestURI());
        check(exchange.getRequestMethod().equals("POST"), "method " + exchange.getRequestMethod());
        check(("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization")), "no key");
        wrong(OpenAiDocument.violations("CreateChatCompletionRequest", body));
    }

    @Override
    List<String> says(String text) {
        int half = text.length() / 2;
        return pieces(
                List.of(
                        Map.of("role", "assistant", "content", text.substring(0, half)),
                        Map.of("content", text.substring(half))),
                "stop");
    }

    @Override
    List<String> calls(List<Plan.Call> calls) {
        List<Map<String, Object>> deltas = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            String arguments = calls.get(i).arguments();
            int half = arguments.length() / 2;
            deltas.add(
                    call(i, "call_" + i + "_" + questions().size(), calls.get(i).name(), arguments.substring(0, half)));
            deltas.add(Map.of(
                    "tool_calls",
                    List.of(Map.of("index", i, "function", Map.of("arguments", arguments.substring(half))))));
        }
        return pieces(deltas, "tool_calls");
    }

    private static Map<String, Object> call(int index, String id, String name, String arguments) {
        return Map.of(
                "tool_calls",
                List.of(Map.of(
                        "index",
                        index,
                        "id",
                        id,
                        "type",
                        "function",
                        "function",
                        Map.of("name", name, "arguments", arguments))));
    }

    private List<String> pieces(List<Map<String, Object>> deltas, String reason) {
        List<String> pieces = new ArrayList<>();
        deltas.forEach(delta -> pieces.add(piece(delta, null)));
        pieces.add(piece(Map.of(), reason));
        Map<String, Object> usage = chunk(List.of());
        usage.put("usage", Map.of("prompt_tokens", 1000, "completion_tokens", 20, "total_tokens", 1020));
        pieces.add(JSON.writeValueAsString(usage));
        pieces.forEach(p -> wrong(OpenAiDocument.violations("CreateChatCompletionStreamResponse", p)));
        pieces.add("[DONE]");
        return pieces;
    }

    private static String piece(Map<String, Object> delta, String reason) {
        Map<String, Object> choice = new LinkedHashMap<>();
        choice.put("index", 0);
        choice.put("delta", delta);
        choice.put("finish_reason", reason);
        return JSON.writeValueAsString(chunk(List.of(choice)));
    }

    private static Map<String, Object> chunk(List<Map<String, Object>> choices) {
        Map<String, Object> chunk = new LinkedHashMap<>();
        chunk.put("id", "chatcmpl-1");
        chunk.put("object", "chat.completion.chunk");
        chunk.put("created", 1_763_000_000);
        chunk.put("model", MODEL);
        chunk.put("choices", choices);
        return chunk;
    }

    @Override
    String error(int status) {
        return "{\"error\":{\"message\":\"no\",\"type\":\"test\",\"param\":null,\"code\":null}}";
    }
}
