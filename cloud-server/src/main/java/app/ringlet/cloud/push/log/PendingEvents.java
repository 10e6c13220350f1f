package app.ringlet.cloud.push.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The events of one transaction, written just before it commits and made known just after. */
final class PendingEvents implements TransactionSynchronization {

    private static final Logger log = LoggerFactory.getLogger(PendingEvents.class);

    /** By tenant in one order for all, so that two transactions with events of several tenants cannot deadlock. */
    private final Map<UUID, List<Draft>> drafts = new TreeMap<>();

    private final Map<UUID, List<Frame>> written = new TreeMap<>();
    private final Object key;
    private final LogWriter writer;
    private final Committed committed;

    PendingEvents(Object key, LogWriter writer, Committed committed) {
        this.key = key;
        this.writer = writer;
        this.committed = committed;
    }

    void add(UUID tenantId, Draft draft) {
        drafts.computeIfAbsent(tenantId, tenant -> new ArrayList<>()).add(draft);
    }

    /** After everyone else's work before the commit: what follows holds a lock that all of the tenant's writers need. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(key);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(key, this);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        writer.flushOthers();
        drafts.forEach((tenant, events) -> written.put(tenant, writer.write(tenant, events)));
        drafts.clear();
    }

    @Override
    public void beforeCompletion() {
        TransactionSynchronizationManager.unbindResourceIfPossible(key);
    }

    /** Before any listener that waits for the commit, for those run later, on completion. */
    @Override
    public void afterCommit() {
        written.forEach(committed::committed);
    }

    @Override
    public void afterCompletion(int status) {
        if (status == STATUS_COMMITTED && !drafts.isEmpty()) {
            log.error("Events of {} came too late in a commit to get into the log", drafts.keySet());
        }
    }
}
