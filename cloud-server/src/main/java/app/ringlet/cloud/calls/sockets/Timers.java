package app.ringlet.cloud.calls.sockets;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What is to happen later in a call, unless the server ends before. */
@Component
public class Timers implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Timers.class);

    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("call-timers").factory(), new ThreadPoolExecutor.DiscardPolicy());

    /** @param task has a thread of its own; looks itself whether it is still wanted */
    public void after(Duration time, Runnable task) {
        clock.schedule(
                () -> Thread.ofVirtual().name("call-timer").start(() -> guarded(task)),
                time.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            log.error("A call's timer failed", e);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
