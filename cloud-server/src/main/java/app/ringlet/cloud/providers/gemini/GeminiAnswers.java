package app.ringlet.cloud.providers.gemini;

import app.ringlet.cloud.providers.chat.Gathered;
import app.ringlet.cloud.providers.chat.ProviderFailed;
import app.ringlet.cloud.providers.chat.ProviderFailed.Kind;
import tools.jackson.databind.JsonNode;

/** Pieces of an answer. Calls come whole, each in one part. */
final class GeminiAnswers {

    private GeminiAnswers() {}

    static void take(JsonNode piece, Gathered gathered) throws ProviderFailed {
        if (piece.has("error")) {
            int status = piece.path("error").path("code").asInt(500);
            throw gathered.begun()
                    ? new ProviderFailed(Kind.CUT_OFF, "an error in the stream", null)
                    : ProviderFailed.ofStatus(status, null, null);
        }
        if (!piece.isObject() || piece.path("promptFeedback").has("blockReason")) {
            throw new ProviderFailed(Kind.GARBLED, "no answer, or one that was blocked", null);
        }
        JsonNode usage = piece.path("usageMetadata");
        if (usage.isObject()) {
            gathered.usage(
                    usage.path("promptTokenCount").asLong(0),
                    usage.path("candidatesTokenCount").asLong(0)
                            + usage.path("thoughtsTokenCount").asLong(0));
        }
        JsonNode candidate = piece.path("candidates").path(0);
        for (JsonNode part : candidate.path("content").path("parts")) {
            part(part, gathered);
        }
        if (candidate.has("finishReason")) {
            gathered.finish();
        }
    }

    private static void part(JsonNode part, Gathered gathered) throws ProviderFailed {
        if (part.path("thought").asBoolean(false)) {
            return;
        }
        if (part.has("text")) {
            gathered.text(part.path("text").asString(""));
        }
        JsonNode call = part.path("functionCall");
        if (call.isObject()) {
            JsonNode args = call.path("args");
            gathered.call(
                    gathered.calls(),
                    call.path("id").asString(""),
                    call.path("name").asString(""),
                    args.isMissingNode() ? "{}" : args.toString(),
                    part.path("thoughtSignature").asString(""));
        }
    }
}
