package app.ringlet.protocol.booking;

/** What becomes of an occurrence of a series whose time cannot be had. */
public enum ClashRule {
    /** Nothing at all is done. */
    REFUSE,
    /** It is left out; one that stands already stays as it is. */
    SKIP,
    /** It goes to the nearest free time of its day; is there none, it is left out as with {@link #SKIP}. */
    NEAREST
}
