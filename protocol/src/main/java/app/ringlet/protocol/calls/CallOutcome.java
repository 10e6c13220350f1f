package app.ringlet.protocol.calls;

/** What came of a call. */
public enum CallOutcome {
    BOOKED,
    MOVED,
    CANCELLED,
    ANSWERED,
    TRANSFERRED,
    MESSAGE_TAKEN,
    ABANDONED,
    FAILED
}
