package app.ringlet.cloud.providers.realtime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What the Realtime API is told. */
public sealed interface ClientEvent {

    /** The frame's content, without its type. */
    Map<String, Object> fields();

    /** As the API names it. */
    String type();

    default String json() {
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("type", type());
        frame.putAll(fields());
        return Mapper.JSON.writeValueAsString(frame);
    }

    /** Apart, so that it is made once. */
    final class Mapper {
        private static final JsonMapper JSON = JsonMapper.builder().build();

        private Mapper() {}
    }

    /** @param session of type {@code realtime}; only what it names is changed */
    record SessionUpdate(Map<String, Object> session) implements ClientEvent {
        @Override
        public String type() {
            return "session.update";
        }

        @Override
        public Map<String, Object> fields() {
            return Map.of("session", session);
        }
    }

    /** Adds to the conversation. */
    record ItemCreate(Map<String, Object> item) implements ClientEvent {

        public static ItemCreate said(boolean byCaller, String text) {
            String role = byCaller ? "user" : "assistant";
            Map<String, Object> content = Map.of("type", byCaller ? "input_text" : "output_text", "text", text);
            return new ItemCreate(Map.of("type", "message", "role", role, "content", List.of(content)));
        }

        /** From us, for the model alone. */
        public static ItemCreate note(String text) {
            return new ItemCreate(Map.of(
                    "type",
                    "message",
                    "role",
                    "system",
                    "content",
                    List.of(Map.of("type", "input_text", "text", text))));
        }

        public static ItemCreate call(String callId, String name, String arguments) {
            return new ItemCreate(
                    Map.of("type", "function_call", "call_id", callId, "name", name, "arguments", arguments));
        }

        public static ItemCreate result(String callId, String output) {
            return new ItemCreate(Map.of("type", "function_call_output", "call_id", callId, "output", output));
        }

        @Override
        public String type() {
            return "conversation.item.create";
        }

        @Override
        public Map<String, Object> fields() {
            return Map.of("item", item);
        }
    }

    /** Cuts the model's words to what was played. @param audioEndMillis no more than there was */
    record ItemTruncate(String itemId, long audioEndMillis) implements ClientEvent {
        @Override
        public String type() {
            return "conversation.item.truncate";
        }

        @Override
        public Map<String, Object> fields() {
            return Map.of("item_id", itemId, "content_index", 0, "audio_end_ms", audioEndMillis);
        }
    }

    /** To be sent when no response is under way. @param response in what it differs from the session */
    record ResponseCreate(Map<String, Object> response) implements ClientEvent {

        public ResponseCreate() {
            this(Map.of());
        }

        /** Words that are ours. */
        public static ResponseCreate exactly(String words) {
            String order = "Say the following to the caller, word for word, and nothing else: \"" + words + "\"";
            return new ResponseCreate(Map.of("instructions", order, "tool_choice", "none"));
        }

        @Override
        public String type() {
            return "response.create";
        }

        @Override
        public Map<String, Object> fields() {
            return response.isEmpty() ? Map.of() : Map.of("response", response);
        }
    }

    record ResponseCancel() implements ClientEvent {
        @Override
        public String type() {
            return "response.cancel";
        }

        @Override
        public Map<String, Object> fields() {
            return Map.of();
        }
    }

    /** More of what the caller says. @param audio Base64, in the session's input format */
    record AudioAppend(String audio) implements ClientEvent {
        @Override
        public String type() {
            return "input_audio_buffer.append";
        }

        @Override
        public Map<String, Object> fields() {
            return Map.of("audio", audio);
        }
    }
}
