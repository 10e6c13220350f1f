package app.ringlet.protocol.assistant;

/** How the assistant talks. */
public enum Tone {
    FORMAL,
    FRIENDLY,
    /** As few words as will do. */
    BRISK
}
