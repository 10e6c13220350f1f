package app.ringlet.cloud.push.fanout;

import app.ringlet.cloud.push.PushSettings;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks after the subscriptions at intervals; ends them all before the web server waits for its requests to end. */
@Component
class Watch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Watch.class);

    private final Subscriptions subscriptions;
    private final Feeds feeds;
    private final PushSettings settings;
    private volatile @Nullable CountDownLatch stopped;

    Watch(Subscriptions subscriptions, Feeds feeds, PushSettings settings) {
        this.subscriptions = subscriptions;
        this.feeds = feeds;
        this.settings = settings;
    }

    @Override
    public void start() {
        CountDownLatch end = new CountDownLatch(1);
        stopped = end;
        subscriptions.open();
        Thread.ofVirtual().name("push-watch").start(() -> run(end));
    }

    @Override
    public void stop() {
        CountDownLatch end = stopped;
        stopped = null;
        if (end != null) {
            end.countDown();
        }
        subscriptions.closeAll();
    }

    @Override
    public boolean isRunning() {
        return stopped != null;
    }

    private void run(CountDownLatch end) {
        try {
            while (!end.await(settings.checkEvery().toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        if (subscriptions.isEmpty()) {
            return;
        }
        try {
            feeds.catchUp();
            subscriptions.closeEnded();
        } catch (DataAccessException | TransactionException away) {
            log.warn("The database cannot be asked for events and sessions: {}", away.toString());
        }
    }
}
