package app.ringlet.simulator.audio;

import org.jspecify.annotations.Nullable;

/** Hears a line without taking part: a one-way stream, a recording. Must not block. */
public interface Tap {

    /**
     * The line's next 20 ms.
     *
     * @param inbound from the telephone; null if nothing came
     * @param outbound to the telephone
     */
    void hear(byte @Nullable [] inbound, byte[] outbound);
}
