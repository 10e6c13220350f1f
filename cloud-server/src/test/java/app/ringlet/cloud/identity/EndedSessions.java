package app.ringlet.cloud.identity;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps the sessions whose end was made known. */
class EndedSessions {

    private final Set<UUID> ended = ConcurrentHashMap.newKeySet();

    @TransactionalEventListener
    void on(SessionEnded event) {
        ended.add(event.userId());
    }

    boolean ofUser(UUID userId) {
        return ended.contains(userId);
    }
}
