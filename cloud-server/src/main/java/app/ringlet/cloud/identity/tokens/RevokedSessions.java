package app.ringlet.cloud.identity.tokens;

import app.ringlet.cloud.identity.IdentitySettings;
import app.ringlet.cloud.identity.SessionEnded;
import app.ringlet.cloud.identity.persistence.SessionTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The sessions that ended so lately that access tokens of theirs have not run out: as few as people sign out in a quarter of an hour, so
 * that no request asks the database for its session. Those that end here are known at their commit, those that end on another server
 * when {@link #refresh} has been called. Safe for use by many at once.
 */
@Component
public class RevokedSessions {

    /** Of clocks that differ, and of commits that come late. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final Map<UUID, Instant> ended = new ConcurrentHashMap<>();
    private final SessionTable table;
    private final Duration tokenLife;
    private final Clock clock;
    private volatile @Nullable Instant refreshed;

    RevokedSessions(SessionTable table, IdentitySettings settings, Clock clock) {
        this.table = table;
        this.tokenLife = settings.accessTokenLife().plus(MARGIN);
        this.clock = clock;
    }

    boolean contains(UUID sessionId) {
        if (refreshed == null) {
            refresh();
        }
        return ended.containsKey(sessionId);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(SessionEnded event) {
        ended.put(event.sessionId(), clock.instant());
    }

    /** Asks the database for those that ended since it was last asked. */
    void refresh() {
        Instant now = clock.instant();
        Instant last = refreshed;
        Instant since = last == null ? now.minus(tokenLife) : last.minus(MARGIN);
        table.endedSince(since).forEach(one -> ended.put(one.sessionId(), one.at()));
        ended.values().removeIf(at -> at.plus(tokenLife).isBefore(now));
        refreshed = now;
    }
}
