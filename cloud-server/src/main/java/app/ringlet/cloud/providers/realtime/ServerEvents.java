package app.ringlet.cloud.providers.realtime;

import app.ringlet.cloud.providers.chat.ProviderFailed;
import app.ringlet.cloud.providers.chat.ProviderFailed.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads events: what must be there and is not, or is of another type, is a failure and not a guess. */
public final class ServerEvents {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ServerEvents() {}

    /** @throws ProviderFailed of kind {@code GARBLED} if it is not as the contract has it */
    public static ServerEvent read(String frame) throws ProviderFailed {
        JsonNode tree;
        try {
            tree = JSON.readTree(frame);
        } catch (JacksonException e) {
            throw new ProviderFailed(Kind.GARBLED, "an event that is no JSON", e);
        }
        return event(text(tree, "type"), tree);
    }

    private static ServerEvent event(String type, JsonNode tree) throws ProviderFailed {
        return switch (type) {
            case "session.created" ->
                new ServerEvent.SessionCreated(tree.path("session").path("id").asString(""));
            case "session.updated" -> new ServerEvent.SessionUpdated();
            case "response.created" -> new ServerEvent.ResponseCreated(text(object(tree, "response"), "id"));
            case "response.output_text.delta" -> new ServerEvent.TextDelta(item(tree), text(tree, "delta"));
            case "response.output_audio.delta" ->
                new ServerEvent.AudioDelta(text(tree, "response_id"), item(tree), text(tree, "delta"));
            case "response.output_audio.done" -> new ServerEvent.AudioDone(text(tree, "response_id"), item(tree));
            case "response.output_audio_transcript.delta" ->
                new ServerEvent.TranscriptDelta(text(tree, "response_id"), item(tree), text(tree, "delta"));
            case "response.output_audio_transcript.done" ->
                new ServerEvent.TranscriptDone(text(tree, "response_id"), item(tree), text(tree, "transcript"));
            case "conversation.item.input_audio_transcription.completed" ->
                new ServerEvent.CallerTranscript(item(tree), text(tree, "transcript"));
            case "conversation.item.input_audio_transcription.failed" -> new ServerEvent.CallerUnread(item(tree));
            case "input_audio_buffer.committed" -> new ServerEvent.Committed(item(tree));
            case "input_audio_buffer.speech_started" ->
                new ServerEvent.SpeechStarted(item(tree), number(tree, "audio_start_ms"));
            case "input_audio_buffer.speech_stopped" ->
                new ServerEvent.SpeechStopped(item(tree), number(tree, "audio_end_ms"));
            // The same call is told by response.function_call_arguments.done; it is acted on once, here.
            case "response.output_item.done" -> outputItem(tree, type);
            case "response.done" -> done(object(tree, "response"));
            case "error" -> failed(object(tree, "error"));
            default -> new ServerEvent.Other(type);
        };
    }

    private static ServerEvent outputItem(JsonNode tree, String type) throws ProviderFailed {
        JsonNode item = object(tree, "item");
        // One that was cut off by a cancellation is no call.
        boolean whole = !item.path("status").asString("completed").equals("incomplete");
        return whole && text(item, "type").equals("function_call")
                ? new ServerEvent.FunctionCall(
                        text(tree, "response_id"), text(item, "call_id"), text(item, "name"), text(item, "arguments"))
                : new ServerEvent.Other(type);
    }

    private static ServerEvent done(JsonNode response) throws ProviderFailed {
        JsonNode details = response.path("status_details");
        JsonNode code = details.path("error").path("code");
        JsonNode usage = response.path("usage");
        return new ServerEvent.ResponseDone(
                text(response, "id"),
                text(response, "status"),
                optional(code.isString() ? code : details.path("reason")),
                usage.path("input_tokens").asLong(0),
                usage.path("output_tokens").asLong(0));
    }

    private static ServerEvent failed(JsonNode error) throws ProviderFailed {
        return new ServerEvent.Failed(
                optional(error.path("code")), text(error, "message"), optional(error.path("event_id")));
    }

    private static @Nullable String optional(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }

    private static String item(JsonNode tree) throws ProviderFailed {
        return text(tree, "item_id");
    }

    private static String text(JsonNode tree, String name) throws ProviderFailed {
        JsonNode node = tree.path(name);
        if (!node.isString()) {
            throw new ProviderFailed(Kind.GARBLED, "an event without " + name, null);
        }
        return node.stringValue();
    }

    private static long number(JsonNode tree, String name) throws ProviderFailed {
        JsonNode node = tree.path(name);
        if (!node.isIntegralNumber()) {
            throw new ProviderFailed(Kind.GARBLED, "an event without " + name, null);
        }
        return node.longValue();
    }

    private static JsonNode object(JsonNode tree, String name) throws ProviderFailed {
        JsonNode node = tree.path(name);
        if (!node.isObject()) {
            throw new ProviderFailed(Kind.GARBLED, "an event without " + name, null);
        }
        return node;
    }
}
