package app.ringlet.cloud.providers.realtime;

import app.ringlet.cloud.providers.prompt.ToolSchemas;
import java.util.List;
import java.util.Map;

/** How a session is to be in which a model has a telephone's line: G.711 µ-law both ways, as it comes and goes. */
public final class VoiceSession {

    /** A turn's words and its tool calls. */
    private static final int MOST_TOKENS = 2000;

    private static final Map<String, Object> FORMAT = Map.of("type", "audio/pcmu");

    private VoiceSession() {}

    /**
     * The server tells when the caller speaks, and stops the model then. It never makes the model answer: that is asked for, once what the
     * model waits for is there.
     *
     * @param voice as the vendor names it
     * @param transcription the vendor's model that writes down what the caller says
     */
    public static ClientEvent.SessionUpdate of(String instructions, String voice, String transcription) {
        Map<String, Object> input = Map.of(
                "format",
                FORMAT,
                "transcription",
                Map.of("model", transcription),
                "turn_detection",
                Map.of("type", "server_vad", "create_response", false, "interrupt_response", true));
        return new ClientEvent.SessionUpdate(Map.of(
                "type",
                "realtime",
                "output_modalities",
                List.of("audio"),
                "instructions",
                instructions,
                "audio",
                Map.of("input", input, "output", Map.of("format", FORMAT, "voice", voice)),
                "max_output_tokens",
                MOST_TOKENS,
                "tool_choice",
                "auto",
                "tools",
                RealtimeChat.tools(ToolSchemas.all())));
    }
}
