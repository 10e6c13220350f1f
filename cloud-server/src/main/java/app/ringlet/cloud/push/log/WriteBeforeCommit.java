package app.ringlet.cloud.push.log;

import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Writes a transaction's events at the last moment, after all that listeners do before its commit: from then on it holds the
 * tenant's row in {@code tenant_seq}, which every other writer of that tenant waits for.
 */
@Component
class WriteBeforeCommit implements TransactionExecutionListener {

    private final LogWriter writer;

    WriteBeforeCommit(LogWriter writer) {
        this.writer = writer;
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        PendingEvents pending = PendingEvents.find();
        // A savepoint's release comes by here too.
        if (pending != null && transaction.isNewTransaction()) {
            writer.flushOthers();
            pending.write(writer::write);
        }
    }
}
