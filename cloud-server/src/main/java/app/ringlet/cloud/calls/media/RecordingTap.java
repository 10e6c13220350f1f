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
     * @param from whose voice it is, by identity: there may be several on one side
     * @param nanos since the call's audio began
     * @param frame µ-law, lent for the time of the call
     */
    void said(Side side, Party from, long nanos, byte[] frame);
}
