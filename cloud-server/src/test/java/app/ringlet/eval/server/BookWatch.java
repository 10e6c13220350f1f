package app.ringlet.eval.server;

import app.ringlet.cloud.booking.WaitlistChanged;
import app.ringlet.cloud.calls.WorkItemChanged;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.transaction.event.TransactionalEventListener;

/** Wakes those who wait for what listeners write a moment after a turn: work for the desk, and the waiting list. */
public class BookWatch {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Guarded by this. */
    private long changes;

    @TransactionalEventListener(fallbackExecution = true)
    void on(WorkItemChanged event) {
        changed();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(WaitlistChanged event) {
        changed();
    }

    /** Asks again after each change, for two seconds. @return whether it has come */
    public boolean comes(BooleanSupplier there) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (true) {
                long before = changes();
                if (there.getAsBoolean()) {
                    return true;
                }
                if (!changesAfter(before, deadline)) {
                    return false;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized void changed() {
        changes++;
        notifyAll();
    }

    private synchronized long changes() {
        return changes;
    }

    private synchronized boolean changesAfter(long before, long deadline) throws InterruptedException {
        while (changes == before) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }
}
