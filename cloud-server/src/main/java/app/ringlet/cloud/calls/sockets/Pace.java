package app.ringlet.cloud.calls.sockets;

import java.util.concurrent.TimeUnit;

/** Lets a voice through as fast as it can be spoken, 8,000 samples a second, and a second more that was held up on the way. For one thread. */
public final class Pace {

    private static final long SAMPLE = TimeUnit.MILLISECONDS.toNanos(1) / 8;
    private static final long AHEAD = 8000;

    private final long began = System.nanoTime();
    private long passed;

    /** @return whether so many more samples may pass */
    public boolean passes(int samples) {
        long due = (System.nanoTime() - began) / SAMPLE;
        // Whoever was silent has not saved anything up.
        passed = Math.max(passed, due - AHEAD);
        if (passed + samples > due + AHEAD) {
            return false;
        }
        passed += samples;
        return true;
    }
}
