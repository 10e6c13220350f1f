package app.ringlet.cloud.calls.media;

/** Someone in a call: the carrier's side, a desk's softphone, the assistant's voice. What it says goes to {@link MediaSwitch#said}. */
@FunctionalInterface
public interface Party {

    /**
     * Hears the next 20 ms. Several threads may call, for a frame may be under way while the route changes. Must neither wait nor fail.
     *
     * @param frame µ-law, lent for the time of the call
     */
    void hear(byte[] frame);
}
