package app.ringlet.protocol.booking;

/** In which order free times are listed. */
public enum SlotOrder {
    EARLIEST,
    /** Those first that leave the fewest gaps that nothing fits into; each says why. */
    BEST_FIT
}
