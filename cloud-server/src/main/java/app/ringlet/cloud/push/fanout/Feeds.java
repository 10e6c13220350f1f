package app.ringlet.cloud.push.fanout;

import app.ringlet.cloud.push.PushSettings;
import app.ringlet.cloud.push.log.Committed;
import app.ringlet.cloud.push.log.Frame;
import app.ringlet.cloud.push.log.LogTable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The feeds of those tenants that someone follows. */
@Component
class Feeds implements Committed {

    private final Map<UUID, Feed> byTenant = new ConcurrentHashMap<>();
    private final LogTable table;
    private final PushSettings settings;

    Feeds(LogTable table, PushSettings settings) {
        this.table = table;
        this.settings = settings;
    }

    @Override
    public void committed(UUID tenantId, List<Frame> frames) {
        Feed feed = byTenant.get(tenantId);
        if (feed != null) {
            feed.arrived(frames);
        }
    }

    /** To be given back by {@link #leave}. */
    Feed join(UUID tenantId) {
        Feed feed = byTenant.compute(tenantId, (id, present) -> {
            Feed one = present == null ? new Feed(id, table, settings.ring()) : present;
            one.followers.incrementAndGet();
            return one;
        });
        try {
            feed.open();
        } catch (RuntimeException e) {
            leave(tenantId);
            throw e;
        }
        return feed;
    }

    void leave(UUID tenantId) {
        byTenant.computeIfPresent(tenantId, (id, feed) -> feed.followers.decrementAndGet() == 0 ? null : feed);
    }

    /** Looks for events that this server has not heard of: those of other servers, and those that it failed to read. */
    void catchUp() {
        table.heads(byTenant.keySet()).forEach((tenant, head) -> {
            Feed feed = byTenant.get(tenant);
            if (feed != null) {
                feed.catchUp(head);
            }
        });
    }
}
