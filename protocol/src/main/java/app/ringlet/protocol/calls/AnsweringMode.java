package app.ringlet.protocol.calls;

/** Who comes to the telephone, in which order. */
public enum AnsweringMode {
    ASSISTANT,
    /** The desks ring; if nobody comes the assistant does, and a desk can still take over. */
    DESK_THEN_ASSISTANT,
    /** The assistant is off. */
    DESK_THEN_VOICEMAIL,
    VOICEMAIL,
    /** The greeting is read out, and then the call is over. */
    ANNOUNCEMENT
}
