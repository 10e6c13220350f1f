package app.ringlet.cloud.push.fanout;

import app.ringlet.cloud.identity.SessionEnded;
import app.ringlet.cloud.identity.Sessions;
import app.ringlet.cloud.push.PushSettings;
import app.ringlet.protocol.push.PushClose;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Everyone who follows a log on this server. */
@Component
public class Subscriptions {

    private static final int GONE = 1001;
    private static final int RESTART = 1012;

    private final Set<Subscription> running = ConcurrentHashMap.newKeySet();
    private final Feeds feeds;
    private final Greetings greetings;
    private final Sessions sessions;
    private final PushSettings settings;
    private volatile boolean closed;

    Subscriptions(Feeds feeds, Greetings greetings, Sessions sessions, PushSettings settings, MeterRegistry meters) {
        this.feeds = feeds;
        this.greetings = greetings;
        this.sessions = sessions;
        this.settings = settings;
        meters.gaugeCollectionSize("ringlet.push.desks", Tags.empty(), running);
    }

    /** Sends the events after {@code lastSeq}, then what follows, until the outlet fails or is closed. Blocks: for a thread of its own. */
    public void follow(UUID tenantId, UUID sessionId, long lastSeq, Outlet outlet) {
        Feed feed = feeds.join(tenantId);
        Subscription subscription = new Subscription(tenantId, sessionId, outlet, feed, greetings, settings);
        running.add(subscription);
        outlet.gone().whenComplete((nothing, failure) -> subscription.close(GONE, "the other side has left"));
        if (closed) {
            subscription.close(RESTART, "the server restarts");
        }
        try {
            subscription.run(lastSeq);
        } finally {
            running.remove(subscription);
            feeds.leave(tenantId);
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(SessionEnded event) {
        running.stream()
                .filter(subscription -> subscription.sessionId.equals(event.sessionId()))
                .forEach(Subscriptions::end);
    }

    /** Closes those whose session has run out, or was ended by way of another server. */
    void closeEnded() {
        Set<UUID> ids = running.stream().map(s -> s.sessionId).collect(Collectors.toSet());
        Set<UUID> alive = sessions.alive(ids);
        running.stream()
                .filter(s -> ids.contains(s.sessionId) && !alive.contains(s.sessionId))
                .forEach(Subscriptions::end);
    }

    void open() {
        closed = false;
    }

    /** Those of now and any that come before the next {@link #open}. */
    void closeAll() {
        closed = true;
        running.forEach(subscription -> subscription.close(RESTART, "the server restarts"));
    }

    boolean isEmpty() {
        return running.isEmpty();
    }

    private static void end(Subscription subscription) {
        subscription.close(PushClose.SESSION_ENDED, "the session has ended");
    }
}
