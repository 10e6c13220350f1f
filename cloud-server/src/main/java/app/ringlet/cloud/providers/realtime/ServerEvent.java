package app.ringlet.cloud.providers.realtime;

import org.jspecify.annotations.Nullable;

/** What the Realtime API tells, as far as anybody here wants to know it. */
public sealed interface ServerEvent {

    record SessionCreated(String sessionId) implements ServerEvent {}

    record SessionUpdated() implements ServerEvent {}

    record TextDelta(String itemId, String delta) implements ServerEvent {}

    /** @param audio Base64, in the session's output format */
    record AudioDelta(String responseId, String itemId, String audio) implements ServerEvent {}

    record AudioDone(String responseId, String itemId) implements ServerEvent {}

    /** What the model's audio says. */
    record TranscriptDelta(String responseId, String itemId, String delta) implements ServerEvent {}

    record TranscriptDone(String responseId, String itemId, String transcript) implements ServerEvent {}

    /** What the caller said. */
    record CallerTranscript(String itemId, String transcript) implements ServerEvent {}

    /** What the caller said cannot be written down. */
    record CallerUnread(String itemId) implements ServerEvent {}

    /** The caller's words are in the conversation, and may be answered. */
    record Committed(String itemId) implements ServerEvent {}

    /** @param itemId of the caller's words to come */
    record SpeechStarted(String itemId, long audioStartMillis) implements ServerEvent {}

    record SpeechStopped(String itemId, long audioEndMillis) implements ServerEvent {}

    /** A tool call, complete. @param arguments what should be a JSON object */
    record FunctionCall(String responseId, String callId, String name, String arguments) implements ServerEvent {}

    record ResponseCreated(String responseId) implements ServerEvent {}

    /** @param status completed, cancelled, failed or incomplete. @param reason of any but the first */
    record ResponseDone(
            String responseId, String status, @Nullable String reason, long inputTokens, long outputTokens)
            implements ServerEvent {}

    /** Mostly nothing that ends the session. @param eventId of the client's event that was wrong, if it had one */
    record Failed(
            @Nullable String code, String message, @Nullable String eventId) implements ServerEvent {}

    /** Anything else. */
    record Other(String type) implements ServerEvent {}
}
