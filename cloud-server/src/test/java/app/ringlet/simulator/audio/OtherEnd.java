package app.ringlet.simulator.audio;

import org.jspecify.annotations.Nullable;

/** What the carrier has joined a line with: a stream, another line, a recording of words. Must not block. */
public interface OtherEnd {

    /**
     * The line's next 20 ms.
     *
     * @param spoken what the telephone said; null if nothing came
     * @return 160 bytes for the telephone; null for silence
     */
    byte @Nullable [] exchange(byte @Nullable [] spoken);
}
