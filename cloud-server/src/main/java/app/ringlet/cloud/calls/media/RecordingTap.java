package app.ringlet.cloud.calls.media;

/** Gets everything that is said and heard by others in a call, from every side. */
public interface RecordingTap {

    /** Who spoke. */
    enum Side {
        CALLER,
        SALON
    }

    /**
     * From the thread that brought the frame; must neither wait nor fail.
     *
     * @param nanos since the call's audio began
     * @param frame µ-law, lent for the time of the call
     */
    void said(Side side, long nanos, byte[] frame);
}
