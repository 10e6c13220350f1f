package app.ringlet.protocol.calls;

/** What came of a call: of several things the one that says most. */
public enum CallOutcome {
    BOOKED,
    MOVED,
    CANCELLED,
    /** What was asked was said, a visit was confirmed, or a call that was not for the salon was ended: nothing is left to be done. */
    ANSWERED,
    TRANSFERRED,
    /** Something is left for the salon's people: a message, an open question, a place on the waiting list. */
    MESSAGE_TAKEN,
    /** The caller went before anything came of it. */
    ABANDONED,
    FAILED
}
