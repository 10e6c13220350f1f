package app.ringlet.simulator.audio;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Moves every open line by 20 ms every 20 ms, on one thread; after a pause of the machine it catches up, as a carrier does. */
public final class CarrierClock implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(CarrierClock.class);
    private static final long STEP = Duration.ofMillis(20).toNanos();
    /** After more than that there is nothing left to catch up with: the sound of that time never was. */
    private static final long MOST_BEHIND = Duration.ofSeconds(1).toNanos();

    private final List<AudioLine> lines = new CopyOnWriteArrayList<>();
    private volatile boolean closed;
    private volatile @Nullable Thread thread;

    /** Its sound runs until the line is closed. */
    public AudioLine open() {
        AudioLine line = new AudioLine();
        lines.add(line);
        start();
        return line;
    }

    private synchronized void start() {
        if (closed) {
            return;
        }
        if (thread == null) {
            thread = Thread.ofPlatform().daemon().name("carrier-clock").start(this::run);
        } else {
            LockSupport.unpark(thread);
        }
    }

    private void run() {
        long next = System.nanoTime();
        while (!closed) {
            if (lines.isEmpty()) {
                LockSupport.park(this);
                next = System.nanoTime();
                continue;
            }
            long ahead = next - System.nanoTime();
            if (ahead > 0) {
                LockSupport.parkNanos(this, ahead);
                continue;
            }
            next = -ahead > MOST_BEHIND ? System.nanoTime() + STEP : next + STEP;
            lines.forEach(this::tick);
            lines.removeIf(line -> !line.isOpen());
        }
    }

    private void tick(AudioLine line) {
        try {
            if (line.isOpen()) {
                line.tick();
            }
        } catch (RuntimeException failure) {
            log.error("A line's sound failed and ends", failure);
            line.close();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (thread != null) {
            LockSupport.unpark(thread);
        }
    }
}
