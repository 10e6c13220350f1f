package app.ringlet.simulator.carrier;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The carrier's one lock. It guards the state of every call, phone, number and message; every wait in the simulator is a wait
 * on its one condition, signalled at each change. What runs inside must neither block nor call out.
 */
final class Monitor {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long version;

    /** Changes state and wakes everybody who waits for a change. */
    <T extends @org.jspecify.annotations.Nullable Object> T change(Supplier<T> work) {
        lock.lock();
        try {
            T result = work.get();
            version++;
            changed.signalAll();
            return result;
        } finally {
            lock.unlock();
        }
    }

    void change(Runnable work) {
        change(() -> {
            work.run();
            return null;
        });
    }

    <T extends @org.jspecify.annotations.Nullable Object> T read(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the condition holds or the time is up; says whether it held. The condition is evaluated under the lock. */
    boolean await(BooleanSupplier condition, Duration atMost) {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (!condition.getAsBoolean()) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the carrier", stopped);
        } finally {
            lock.unlock();
        }
    }

    long version() {
        return read(() -> version);
    }

    /** Waits until something has changed since that version, and returns the newest. */
    long awaitChange(long since, Duration atMost) {
        await(() -> version != since, atMost);
        return version();
    }

    void wake() {
        change(() -> {});
    }
}
