package app.ringlet.cloud.assistant.extraction;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.ErrorCode;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/**
 * Runs what strangers' documents could make slow, on threads of its own: two at a time by a semaphore that the thread itself gives
 * back, so that one which goes on past its time still counts.
 */
@Component
class TimeLimit {

    private static final long MOST_SECONDS = 15;
    private static final int AT_ONCE = 2;

    private final Semaphore room = new Semaphore(AT_ONCE);

    /** @param <T> what comes of it */
    interface Work<T> {
        /** @param deadline by {@link System#nanoTime()}, after which nobody waits for it */
        T run(long deadline);
    }

    <T> T run(Work<T> work) {
        if (!room.tryAcquire()) {
            throw new Refusal(ErrorCode.UNAVAILABLE, "Other documents are being read just now; please try again.");
        }
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        FutureTask<T> task = new FutureTask<>(() -> {
            try {
                return work.run(deadline);
            } finally {
                room.release();
            }
        });
        Thread.ofPlatform().daemon().name("document").start(task);
        try {
            return task.get(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw tooSlow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Refusal refusal
                    ? refusal
                    : new IllegalStateException("A document could not be read", e.getCause());
        } finally {
            task.cancel(true);
        }
    }

    static Refusal tooSlow() {
        return Refusal.ofField("file", "It takes too long to read; send it in parts.");
    }
}
