package app.ringlet.cloud.calls.realtime;

import app.ringlet.cloud.tenancy.CurrentTenant;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what takes time in a call, one after another, in the salon's name. */
final class Worker implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Worker.class);

    private final UUID tenantId;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("voice-worker").factory());

    Worker(UUID tenantId) {
        this.tenantId = tenantId;
    }

    void run(Runnable task) {
        try {
            thread.execute(() -> {
                try {
                    CurrentTenant.run(tenantId, task);
                } catch (RuntimeException e) {
                    log.error("A step of a call failed", e);
                }
            });
        } catch (RejectedExecutionException e) {
            log.debug("A step of a call that is over is left out");
        }
    }

    /** Waits a little for what is being done, when nothing more is to be. */
    void await() {
        try {
            if (!thread.awaitTermination(2, TimeUnit.SECONDS)) {
                log.warn("The steps of a call do not come to an end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is to be done already is done. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
