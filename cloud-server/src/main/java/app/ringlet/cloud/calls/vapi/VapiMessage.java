package app.ringlet.cloud.calls.vapi;

import app.ringlet.cloud.calls.log.ReportedCalls.Said;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.calls.CallDirection;
import app.ringlet.protocol.calls.TranscriptLine.Speaker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What Vapi tells of a call, as far as it matters here; all else is left out.
 *
 * @param callId Vapi's own
 * @param customer E.164; absent if it is withheld, or the call comes from a web page
 */
record VapiMessage(
        Kind kind,
        String callId,
        CallDirection direction,
        @Nullable String customer,
        List<Said> said,
        List<VapiToolCall> tools,
        boolean failed) {

    private static final Pattern CALL_ID = Pattern.compile("[A-Za-z0-9_-]{1,50}");
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final int MOST_LINES = 500;

    /** What has happened. */
    enum Kind {
        /** It goes on. */
        LIVE,
        ENDED,
        /** It is over, and this is what was said. */
        REPORT,
        /** The assistant wants something done, and waits for the answer. */
        TOOLS,
        /** Nothing that the call log shows. */
        OTHER
    }

    /** @throws Refusal {@code invalid_field} for what is no message, or about no call */
    static VapiMessage read(JsonNode body) {
        JsonNode message = body.path("message");
        if (!message.isObject()) {
            throw Refusal.ofField("message", "is required");
        }
        Kind kind = kind(message);
        JsonNode call = message.path("call");
        String id = call.path("id").asString("");
        if (kind != Kind.OTHER && !CALL_ID.matcher(id).matches()) {
            throw Refusal.ofField("message.call.id", "is required");
        }
        JsonNode number = message.at("/customer/number").isString()
                ? message.at("/customer/number")
                : call.at("/customer/number");
        String customer = number.asString("");
        return new VapiMessage(
                kind,
                id,
                "outboundPhoneCall".equals(call.path("type").asString(""))
                        ? CallDirection.OUTBOUND
                        : CallDirection.INBOUND,
                E164.matcher(customer).matches() ? customer : null,
                said(message.at("/artifact/messages")),
                kind == Kind.TOOLS ? VapiToolCall.read(message.path("toolCallList")) : List.of(),
                message.path("endedReason").asString("").contains("error"));
    }

    private static Kind kind(JsonNode message) {
        return switch (message.path("type").asString("")) {
            case "end-of-call-report" -> Kind.REPORT;
            case "tool-calls" -> Kind.TOOLS;
            case "status-update" ->
                switch (message.path("status").asString("")) {
                    case "ringing", "in-progress", "forwarding" -> Kind.LIVE;
                    case "ended" -> Kind.ENDED;
                    default -> Kind.OTHER;
                };
            default -> Kind.OTHER;
        };
    }

    private static List<Said> said(JsonNode messages) {
        List<Said> all = new ArrayList<>();
        for (JsonNode one : messages) {
            Speaker speaker =
                    switch (one.path("role").asString("")) {
                        case "user" -> Speaker.CALLER;
                        case "bot", "assistant" -> Speaker.ASSISTANT;
                        default -> null;
                    };
            String text = one.path("message").asString("");
            if (speaker != null && !text.isBlank() && all.size() < MOST_LINES) {
                all.add(new Said(speaker, text, time(one.path("time"))));
            }
        }
        return List.copyOf(all);
    }

    private static @Nullable Instant time(JsonNode millis) {
        return millis.isNumber() && millis.asLong(0) > 0 ? Instant.ofEpochMilli(millis.asLong(0)) : null;
    }
}
