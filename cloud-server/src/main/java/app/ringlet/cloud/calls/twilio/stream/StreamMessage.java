package app.ringlet.cloud.calls.twilio.stream;

import app.ringlet.cloud.calls.live.StreamTokens;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the carrier says on a stream, apart from audio. Its numbers are strings; both are taken. */
sealed interface StreamMessage {

    record Connected() implements StreamMessage {}

    record Start(long sequence, String streamSid, String callSid, String token) implements StreamMessage {}

    record Media(long sequence, boolean outbound, String payload) implements StreamMessage {

        /** @return null if it is no Base64, or too much */
        byte @Nullable [] audio() {
            try {
                byte[] audio = Base64.getDecoder().decode(payload);
                return audio.length <= MediaText.MOST_AUDIO ? audio : null;
            } catch (IllegalArgumentException notBase64) {
                return null;
            }
        }
    }

    record Dtmf(long sequence, String digit) implements StreamMessage {}

    record Mark(long sequence, String name) implements StreamMessage {}

    record Stop(long sequence) implements StreamMessage {}

    /** @return empty if it is none that we know, or lacks something */
    static Optional<StreamMessage> read(JsonMapper json, String text) {
        JsonNode message;
        try {
            message = json.readTree(text);
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
        long sequence = number(message.path("sequenceNumber")).orElse(-1);
        String event = message.path("event").asString("");
        StreamMessage read =
                switch (event) {
                    case "connected" -> new Connected();
                    case "start" -> start(sequence, message);
                    case "media" -> {
                        JsonNode media = message.path("media");
                        boolean outbound = "outbound".equals(media.path("track").asString(""));
                        yield new Media(
                                sequence, outbound, media.path("payload").asString(""));
                    }
                    case "dtmf" ->
                        new Dtmf(sequence, message.path("dtmf").path("digit").asString(""));
                    case "mark" ->
                        new Mark(sequence, message.path("mark").path("name").asString(""));
                    case "stop" -> new Stop(sequence);
                    default -> null;
                };
        boolean numbered = sequence >= 0 || read instanceof Connected;
        return Optional.ofNullable(numbered ? read : null);
    }

    private static @Nullable Start start(long sequence, JsonNode message) {
        JsonNode start = message.path("start");
        JsonNode format = start.path("mediaFormat");
        boolean ours = "audio/x-mulaw".equals(format.path("encoding").asString(""))
                && number(format.path("sampleRate")).orElse(0) == 8000
                && number(format.path("channels")).orElse(0) == 1;
        String stream = start.path("streamSid").asString("");
        String call = start.path("callSid").asString("");
        String token =
                start.path("customParameters").path(StreamTokens.PARAMETER).asString("");
        return ours && !stream.isEmpty() && !call.isEmpty() ? new Start(sequence, stream, call, token) : null;
    }

    private static OptionalLong number(JsonNode node) {
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return OptionalLong.of(node.asLong());
        }
        String text = node.asString("");
        return !text.isEmpty() && text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9')
                ? OptionalLong.of(Long.parseLong(text))
                : OptionalLong.empty();
    }
}
