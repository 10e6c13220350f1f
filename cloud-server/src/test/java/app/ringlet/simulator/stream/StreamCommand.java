package app.ringlet.simulator.stream;

import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server may write on a two-way stream; anything else, and any field more or less, is not the protocol. */
sealed interface StreamCommand {
    JsonMapper JSON = JsonMapper.builder().build();

    record Media(byte[] sound) implements StreamCommand {}

    record Mark(String name) implements StreamCommand {}

    record Clear() implements StreamCommand {}

    /** Empty if it does not comply (the vendor's 31951). */
    static Optional<StreamCommand> read(String text, String streamSid) {
        try {
            JsonNode message = JSON.readTree(text);
            if (!message.path("streamSid").asString("").equals(streamSid)) {
                return Optional.empty();
            }
            return switch (message.path("event").asString("")) {
                case "media" -> media(message);
                case "mark" -> mark(message);
                case "clear" -> has(message, "event", "streamSid") ? Optional.of(new Clear()) : Optional.empty();
                default -> Optional.empty();
            };
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<StreamCommand> media(JsonNode message) {
        JsonNode payload = message.path("media").path("payload");
        if (!has(message, "event", "streamSid", "media")
                || !has(message.path("media"), "payload")
                || !payload.isString()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Media(Base64.getDecoder().decode(payload.asString())));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Optional<StreamCommand> mark(JsonNode message) {
        JsonNode name = message.path("mark").path("name");
        boolean whole = has(message, "event", "streamSid", "mark") && has(message.path("mark"), "name");
        return whole && name.isString() ? Optional.of(new Mark(name.asString())) : Optional.empty();
    }

    private static boolean has(JsonNode object, String... names) {
        return object.isObject() && Set.copyOf(object.propertyNames()).equals(Set.of(names));
    }
}
