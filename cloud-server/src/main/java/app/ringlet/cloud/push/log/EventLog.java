package app.ringlet.cloud.push.log;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where a tenant's events get into its log: with the transaction that they tell of, or not at all. */
@Service
public class EventLog {

    private final Committed committed;
    private final TransactionTemplate transaction;

    EventLog(Committed committed, TransactionTemplate transaction) {
        this.committed = committed;
        this.transaction = transaction;
    }

    /** Adds an event when the present transaction commits; outside of any it is a transaction of its own. */
    public void append(UUID tenantId, Draft draft) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            transaction.executeWithoutResult(status -> append(tenantId, draft));
            return;
        }
        PendingEvents present = PendingEvents.find();
        (present == null ? PendingEvents.begin(committed) : present).add(tenantId, draft);
    }
}
