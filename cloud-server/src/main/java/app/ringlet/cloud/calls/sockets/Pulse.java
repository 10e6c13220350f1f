package app.ringlet.cloud.calls.sockets;

import io.netty.channel.SelectStrategy;
import io.netty.util.IntSupplier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * When the media loop looks at its sockets. With little to do it waits for the next frame and serves it at once. With much to do a wake-up
 * for each frame costs more than the frame: then it looks once in a millisecond and serves all that came. For the loop's thread alone.
 */
final class Pulse implements SelectStrategy {

    static final long STEP = TimeUnit.MILLISECONDS.toNanos(1);
    static final long WINDOW = TimeUnit.MILLISECONDS.toNanos(20);
    /** Sockets served in a window, from which on it is much: about 35 bridged calls. */
    static final int MUCH = 70;

    private final LongSupplier clock;
    private final LongConsumer rest;
    private long windowEnd;
    private int served;
    private boolean busy;
    private long next;

    Pulse() {
        this(System::nanoTime, LockSupport::parkNanos);
    }

    /** @param clock nanoseconds. @param rest waits so many nanoseconds, or less */
    Pulse(LongSupplier clock, LongConsumer rest) {
        this.clock = clock;
        this.rest = rest;
        this.windowEnd = clock.getAsLong() + WINDOW;
    }

    @Override
    public int calculateStrategy(IntSupplier ready, boolean hasTasks) throws Exception {
        long now = clock.getAsLong();
        if (now - windowEnd >= 0) {
            busy = served >= MUCH;
            served = 0;
            windowEnd = now + WINDOW;
        }
        if (!busy) {
            // One at least: the one that is waited for.
            served++;
            return hasTasks ? ready.get() : SELECT;
        }
        if (next - now > 0) {
            rest.accept(next - now);
        }
        next = clock.getAsLong() + STEP;
        int found = ready.get();
        served += found;
        return found;
    }
}
