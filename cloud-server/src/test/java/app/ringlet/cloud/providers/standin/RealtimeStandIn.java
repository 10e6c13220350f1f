package app.ringlet.cloud.providers.standin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** OpenAI's Realtime API over a WebSocket. Events of both sides are as the vendor's document has them. */
public final class RealtimeStandIn extends StandIn {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int HUGE = 100_000;

    private final WebSocketStandIn server = new WebSocketStandIn(this::session);
    private int events;

    @Override
    public String base() {
        return "http://127.0.0.1:" + server.port() + "/v1";
    }

    private void session(WebSocketStandIn.Connection peer) throws IOException {
        check(
                peer.path().equals("/v1/realtime?model=" + MODEL)
                        || peer.path().startsWith("/v1/realtime?call_id=rtc_"),
                "address " + peer.path());
        check(("Bearer " + KEY).equals(peer.header("authorization")), "no key");
        check(peer.header("openai-beta").isEmpty(), "the beta is over");
        Plan plan = next();
        if (plan instanceof Plan.Status status) {
            asked("{}");
            peer.refuse(status.status(), status.retryAfter());
            return;
        }
        peer.accept();
        tell(peer, "session.created", Map.of("session", session()));
        List<JsonNode> told = new ArrayList<>();
        while (true) {
            String frame = peer.read();
            if (frame == null) {
                return;
            }
            wrong(OpenAiDocument.violations("RealtimeClientEvent", frame));
            JsonNode event = JSON.readTree(frame);
            told.add(event);
            switch (event.path("type").asString("")) {
                case "session.update" -> tell(peer, "session.updated", Map.of("session", session()));
                case "response.create" -> {
                    asked(JSON.writeValueAsString(told));
                    answer(peer, plan);
                }
                default -> {}
            }
        }
    }

    private void answer(WebSocketStandIn.Connection peer, Plan plan) throws IOException {
        switch (plan) {
            case Plan.Says says -> {
                int half = says.text().length() / 2;
                text(peer, says.text().substring(0, half));
                text(peer, says.text().substring(half));
                done(peer);
            }
            case Plan.Calls calls -> {
                for (int i = 0; i < calls.calls().size(); i++) {
                    call(peer, "call_" + i, calls.calls().get(i), i);
                }
                done(peer);
            }
            case Plan.Silence silence -> done(peer);
            case Plan.CutsOff cut -> {
                text(peer, "Well, let me");
                peer.close();
            }
            case Plan.Garbage garbage -> peer.write("{\"type\": \"response.output_text.delta\", ");
            case Plan.Huge huge -> {
                for (int i = 0; i < HUGE; i++) {
                    text(peer, "and so on and so forth and so on and so forth");
                }
            }
            case Plan.Depends depends ->
                answer(peer, depends.then().apply(questions().getLast()));
            case Plan.Hangs hangs -> {}
            case Plan.Status status -> throw new IllegalStateException();
        }
    }

    private void text(WebSocketStandIn.Connection peer, String delta) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("response_id", "resp_1");
        fields.put("item_id", "item_1");
        fields.put("output_index", 0);
        fields.put("content_index", 0);
        fields.put("delta", delta);
        tell(peer, "response.output_text.delta", fields);
    }

    private void call(WebSocketStandIn.Connection peer, String id, Plan.Call call, int index) throws IOException {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", "item_" + id);
        item.put("object", "realtime.item");
        item.put("type", "function_call");
        item.put("status", "completed");
        item.put("call_id", id);
        item.put("name", call.name());
        item.put("arguments", call.arguments());
        // The same call twice over, as the vendor tells it.
        tell(
                peer,
                "response.function_call_arguments.done",
                Map.of(
                        "response_id",
                        "resp_1",
                        "item_id",
                        "item_" + id,
                        "output_index",
                        index,
                        "call_id",
                        id,
                        "name",
                        call.name(),
                        "arguments",
                        call.arguments()));
        tell(peer, "response.output_item.done", Map.of("response_id", "resp_1", "output_index", index, "item", item));
    }

    private void done(WebSocketStandIn.Connection peer) throws IOException {
        Map<String, Object> usage = Map.of("total_tokens", 1020, "input_tokens", 1000, "output_tokens", 20);
        tell(
                peer,
                "response.done",
                Map.of(
                        "response",
                        Map.of(
                                "id",
                                "resp_1",
                                "object",
                                "realtime.response",
                                "status",
                                "completed",
                                "output",
                                List.of(),
                                "usage",
                                usage)));
    }

    private static Map<String, Object> session() {
        return Map.of("type", "realtime", "id", "sess_1", "object", "realtime.session", "model", MODEL);
    }

    private void tell(WebSocketStandIn.Connection peer, String type, Map<String, Object> fields) throws IOException {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("event_id", "event_" + events++);
        event.put("type", type);
        event.putAll(fields);
        String frame = JSON.writeValueAsString(event);
        if (events < 200) {
            wrong(OpenAiDocument.violations("RealtimeServerEvent", frame));
        }
        peer.write(frame);
    }

    @Override
    public void close() {
        server.close();
    }
}
