package app.ringlet.cloud.identity.tokens;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks every second for sessions that another server ended. */
@Component
class RevocationWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RevocationWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final RevokedSessions sessions;
    private volatile @Nullable CountDownLatch stopped;

    RevocationWatch(RevokedSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void start() {
        CountDownLatch end = new CountDownLatch(1);
        stopped = end;
        Thread.ofVirtual().name("revocation-watch").start(() -> run(end));
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
            while (!end.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            sessions.refresh();
        } catch (DataAccessException | TransactionException away) {
            log.warn("The database cannot be asked for ended sessions: {}", away.toString());
        }
    }
}
