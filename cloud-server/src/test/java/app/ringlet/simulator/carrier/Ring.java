package app.ringlet.simulator.carrier;

/** What a telephone does when it is rung. */
public enum Ring {
    /** It rings until somebody answers by hand, declines, or the caller gives up. */
    BY_HAND,
    /** It is picked up at once. */
    ANSWERED,
    /** It rings, and nobody comes. */
    UNANSWERED,
    BUSY,
    /** There is no such number. */
    OUT_OF_SERVICE
}
