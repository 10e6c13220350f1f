package app.ringlet.protocol.calls;

/** What a recording is of. */
public enum RecordingKind {
    /** The conversation: the caller's side and the salon's. */
    CALL,
    /** What a caller left when nobody answered. */
    VOICEMAIL
}
