package app.ringlet.cloud.calls.relay;

import app.ringlet.cloud.calls.live.StreamTokens;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the carrier says in a ConversationRelay session. */
sealed interface RelayMessage {

    record Setup(String callSid, String token) implements RelayMessage {}

    /** @param whole false for words that the caller is still saying */
    record Prompt(String words, boolean whole) implements RelayMessage {}

    record Dtmf(String digit) implements RelayMessage {}

    /** @param heard what of our words was heard before */
    record Interrupt(String heard) implements RelayMessage {}

    record Failure(String description) implements RelayMessage {}

    /** Who speaks. @param ours whether it is we. @param on whether they begin */
    record Speaking(boolean ours, boolean on) implements RelayMessage {}

    /** What need not be known. */
    record Other() implements RelayMessage {}

    /** @return empty if it is none that we know, or lacks something */
    static Optional<RelayMessage> read(JsonMapper json, String text) {
        JsonNode message;
        try {
            message = json.readTree(text);
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
        RelayMessage read =
                switch (message.path("type").asString("")) {
                    case "setup" -> setup(message);
                    case "prompt" ->
                        message.path("voicePrompt").isString()
                                ? new Prompt(
                                        message.path("voicePrompt").asString(),
                                        message.path("last").asBoolean(true))
                                : null;
                    case "dtmf" -> dtmf(message.path("digit").asString(""));
                    case "interrupt" ->
                        message.path("utteranceUntilInterrupt").isString()
                                ? new Interrupt(
                                        message.path("utteranceUntilInterrupt").asString())
                                : null;
                    case "error" -> new Failure(message.path("description").asString(""));
                    case "info" -> info(message);
                    default -> null;
                };
        return Optional.ofNullable(read);
    }

    private static RelayMessage setup(JsonNode message) {
        String token =
                message.path("customParameters").path(StreamTokens.PARAMETER).asString("");
        return new Setup(message.path("callSid").asString(""), token);
    }

    private static RelayMessage dtmf(String digit) {
        return digit.length() == 1 && "0123456789*#".contains(digit) ? new Dtmf(digit) : new Other();
    }

    private static RelayMessage info(JsonNode message) {
        String name = message.path("name").asString("");
        String value = message.path("value").asString("");
        boolean known = name.equals("agentSpeaking") || name.equals("clientSpeaking");
        return known ? new Speaking(name.equals("agentSpeaking"), value.equals("on")) : new Other();
    }
}
