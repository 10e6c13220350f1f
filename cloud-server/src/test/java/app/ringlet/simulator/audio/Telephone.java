package app.ringlet.simulator.audio;

import org.jspecify.annotations.Nullable;

/** What a person holds: called by the line every 20 ms, on the carrier's clock, so neither method may block. */
public interface Telephone {

    /** The next 160 bytes from the microphone; null if nothing came over the network. Not changed afterwards by anyone. */
    byte @Nullable [] speak();

    /** The next 160 bytes for the ear. */
    void hear(byte[] frame);
}
