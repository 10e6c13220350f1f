package app.ringlet.cloud.platform;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Looks again and again, for as long as the server runs, for what other servers may have changed. */
public final class Watch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Watch.class);

    private final String name;
    private final Duration pause;
    private final Runnable look;
    private volatile @Nullable CountDownLatch stopped;

    /** @param look asks the database; that it is away ends nothing */
    public Watch(String name, Duration pause, Runnable look) {
        this.name = name;
        this.pause = pause;
        this.look = look;
    }

    @Override
    public void start() {
        CountDownLatch end = new CountDownLatch(1);
        stopped = end;
        Thread.ofVirtual().name(name).start(() -> run(end));
    }

    @Override
    public void stop() {
        CountDownLatch end = stopped;
        stopped = null;
        if (end != null) {
            end.countDown();
        }
    }

    @Override
    public boolean isRunning() {
        return stopped != null;
    }

    private void run(CountDownLatch end) {
        try {
            while (!end.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                once();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void once() {
        try {
            look.run();
        } catch (DataAccessException | TransactionException away) {
            log.warn("{}: the database cannot be asked: {}", name, away.toString());
        }
    }
}
