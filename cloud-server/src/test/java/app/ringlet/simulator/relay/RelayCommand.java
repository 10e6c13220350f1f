package app.ringlet.simulator.relay;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server may write to a ConversationRelay session. */
public sealed interface RelayCommand {
    JsonMapper JSON = JsonMapper.builder().build();

    /** Words to be spoken; spaces count. */
    record Text(String token, boolean last, @Nullable Boolean interruptible, boolean preemptible)
            implements RelayCommand {}

    record Play(String source, int loop) implements RelayCommand {}

    record SendDigits(String digits) implements RelayCommand {}

    record Language(@Nullable String spoken, @Nullable String heard) implements RelayCommand {}

    record End(@Nullable String handoffData) implements RelayCommand {}

    /** Not processed (the vendor's 64107); the session lives on. */
    record Malformed(String why) implements RelayCommand {}

    static RelayCommand read(String text) {
        JsonNode message;
        try {
            message = JSON.readTree(text);
        } catch (JacksonException notJson) {
            return new Malformed("not JSON");
        }
        if (!message.isObject()) {
            return new Malformed("not an object");
        }
        return switch (message.path("type").asString("")) {
            case "text" -> text(message);
            case "play" -> play(message);
            case "sendDigits" ->
                checked(
                        message,
                        Set.of("digits"),
                        isText(message, "digits")
                                && message.path("digits").asString().matches("[0-9w#*]+"),
                        new SendDigits(message.path("digits").asString("")));
            case "language" -> language(message);
            case "end" ->
                checked(
                        message,
                        Set.of("handoffData"),
                        absentOr(message, "handoffData", JsonNode::isString),
                        new End(optional(message, "handoffData")));
            default -> new Malformed("unknown type " + message.path("type"));
        };
    }

    private static RelayCommand text(JsonNode message) {
        boolean fits = isText(message, "token")
                && absentOr(message, "last", JsonNode::isBoolean)
                && absentOr(message, "lang", JsonNode::isString)
                && absentOr(message, "interruptible", JsonNode::isBoolean)
                && absentOr(message, "preemptible", JsonNode::isBoolean);
        return checked(
                message,
                Set.of("token", "last", "lang", "interruptible", "preemptible"),
                fits,
                new Text(
                        message.path("token").asString(""),
                        message.path("last").asBoolean(false),
                        message.has("interruptible")
                                ? (Boolean) message.path("interruptible").asBoolean(false)
                                : null,
                        message.path("preemptible").asBoolean(false)));
    }

    private static RelayCommand play(JsonNode message) {
        int loop = message.path("loop").asInt(1);
        boolean fits = isText(message, "source")
                && absentOr(message, "loop", JsonNode::isIntegralNumber)
                && absentOr(message, "interruptible", JsonNode::isBoolean)
                && absentOr(message, "preemptible", JsonNode::isBoolean)
                && loop >= 0;
        return checked(
                message,
                Set.of("source", "loop", "interruptible", "preemptible"),
                fits,
                new Play(message.path("source").asString(""), loop == 0 ? 1000 : loop));
    }

    private static RelayCommand language(JsonNode message) {
        boolean fits = (message.has("ttsLanguage") || message.has("transcriptionLanguage"))
                && absentOr(message, "ttsLanguage", JsonNode::isString)
                && absentOr(message, "transcriptionLanguage", JsonNode::isString);
        return checked(
                message,
                Set.of("ttsLanguage", "transcriptionLanguage"),
                fits,
                new Language(optional(message, "ttsLanguage"), optional(message, "transcriptionLanguage")));
    }

    private static RelayCommand checked(JsonNode message, Set<String> known, boolean fits, RelayCommand command) {
        for (String name : message.propertyNames()) {
            if (!name.equals("type") && !known.contains(name)) {
                return new Malformed("unknown field " + name);
            }
        }
        return fits ? command : new Malformed("a field is missing or of the wrong kind in " + message.path("type"));
    }

    private static boolean isText(JsonNode message, String name) {
        return message.path(name).isString();
    }

    private static boolean absentOr(JsonNode message, String name, java.util.function.Predicate<JsonNode> kind) {
        return !message.has(name) || kind.test(message.path(name));
    }

    private static @Nullable String optional(JsonNode message, String name) {
        return message.has(name) ? message.path(name).asString("") : null;
    }
}
