package app.ringlet.protocol.calls;

/** Who has a live call. */
public enum CallState {
    RINGING,
    WITH_AI,
    RINGING_DESK,
    WITH_STAFF,
    ON_HOLD,
    VOICEMAIL,
    ENDED
}
