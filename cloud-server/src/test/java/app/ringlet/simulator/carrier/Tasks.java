package app.ringlet.simulator.carrier;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the carrier does by itself: one virtual thread for each call and each message, and requests under way. */
final class Tasks implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Tasks.class);

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("carrier-", 0).factory());
    private final AtomicInteger active = new AtomicInteger();
    private final Monitor monitor;

    Tasks(Monitor monitor) {
        this.monitor = monitor;
    }

    void start(String what, Runnable work) {
        track(CompletableFuture.runAsync(work, threads).exceptionally(failure -> {
            log.error("The simulated carrier failed at {}", what, failure);
            return null;
        }));
    }

    Executor executor() {
        return threads;
    }

    void track(CompletableFuture<?> work) {
        active.incrementAndGet();
        work.whenComplete((result, failure) -> {
            active.decrementAndGet();
            monitor.wake();
        });
    }

    boolean awaitIdle(Duration atMost) {
        return monitor.await(() -> active.get() == 0, atMost);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
