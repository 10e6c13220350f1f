package app.ringlet.protocol.assistant;

/** Whose language model speaks. */
public enum Provider {
    OPENAI,
    /** Speech to speech, on lines that carry audio. */
    OPENAI_REALTIME,
    GEMINI,
    /** The server's own, which needs nothing from outside and costs no tokens. */
    BUILT_IN
}
