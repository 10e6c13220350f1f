package app.ringlet.cloud.push.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The events of one transaction, bound to it: written by {@link WriteBeforeCommit}, and made known after the commit. */
final class PendingEvents implements TransactionSynchronization {

    private static final Object KEY = PendingEvents.class;

    /** By tenant in one order for all, so that two transactions with events of several tenants cannot deadlock. */
    private final Map<UUID, List<Draft>> drafts = new TreeMap<>();

    private final Map<UUID, List<Frame>> written = new TreeMap<>();
    private final Committed committed;

    private PendingEvents(Committed committed) {
        this.committed = committed;
    }

    /** Those of the present transaction, if it has any. */
    static @Nullable PendingEvents find() {
        return (PendingEvents) TransactionSynchronizationManager.getResource(KEY);
    }

    static PendingEvents begin(Committed committed) {
        PendingEvents pending = new PendingEvents(committed);
        TransactionSynchronizationManager.bindResource(KEY, pending);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    void add(UUID tenantId, Draft draft) {
        drafts.computeIfAbsent(tenantId, tenant -> new ArrayList<>()).add(draft);
    }

    void write(BiFunction<UUID, List<Draft>, List<Frame>> writer) {
        drafts.forEach((tenant, events) -> written.put(tenant, writer.apply(tenant, events)));
        drafts.clear();
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(KEY);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(KEY, this);
    }

    /** Ahead of listeners that wait for the commit: those run on completion. */
    @Override
    public void afterCommit() {
        written.forEach(committed::committed);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
    }
}
