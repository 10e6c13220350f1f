package app.ringlet.protocol.calls;

/** What becomes of a caller who is on the block list or withholds the number. Each of their calls is in the call log. */
public enum CallerTreatment {
    /** As any other. */
    ANSWER,
    /** Told politely that the call cannot be taken. */
    REFUSE,
    /** May leave a message. */
    VOICEMAIL
}
