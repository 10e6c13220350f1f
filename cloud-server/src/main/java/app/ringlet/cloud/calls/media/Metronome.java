package app.ringlet.cloud.calls.media;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread for everything that has no voice to drive it: mixes and sounds, of all calls. Calls of two need it not. It sleeps while there
 * is nothing to do, and keeps to the time: a late tick is made up for, unless it is so late that nobody wants it any more.
 */
public final class Metronome implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Metronome.class);
    private static final long STEP = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long TOO_LATE = 10 * STEP;

    private final Set<Tick> ticks = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;
    private volatile @Nullable Thread thread;

    /** Begins at once. */
    public void start() {
        closed = false;
        thread = Thread.ofPlatform()
                .daemon()
                .name("media-metronome")
                .priority(Thread.MAX_PRIORITY)
                .start(this::run);
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }

    void add(Tick tick) {
        ticks.add(tick);
        LockSupport.unpark(thread);
    }

    /** A tick that is being done just now may end after this. */
    void remove(Tick tick) {
        ticks.remove(tick);
    }

    private void run() {
        long due = System.nanoTime();
        while (!closed) {
            if (ticks.isEmpty()) {
                LockSupport.park(this);
                due = System.nanoTime();
                continue;
            }
            long early = due - System.nanoTime();
            if (early > 0) {
                LockSupport.parkNanos(this, early);
                continue;
            }
            beat();
            due = early < -TOO_LATE ? System.nanoTime() : due + STEP;
        }
    }

    /** Does what is due once. */
    void beat() {
        ticks.forEach(Metronome::tick);
    }

    /** One call's mishap must not stop the others. */
    private static void tick(Tick tick) {
        try {
            tick.tick();
        } catch (RuntimeException e) {
            log.error("A tick failed", e);
        }
    }
}
