package app.ringlet.cloud.calls.relay;

/** Why we end a session; the carrier gives it back when it asks what follows. */
enum RelayEnd {
    /** All was said. */
    DONE,
    /** Somebody else has the call, or another voice. */
    LEFT,
    /** No answer can be found at all. */
    AWAY
}
