package app.ringlet.protocol.calls;

/** How far a recording has come. */
public enum RecordingState {
    /** It is being made; it can be played when the call is over. */
    RECORDING,
    /** It is on its way from the telephone company. */
    COMING,
    /** It can be played. */
    READY,
    /** There is none, because something failed. */
    FAILED,
    /** It was kept for as long as the salon wants, or its client was erased. */
    ERASED
}
