package app.ringlet.cloud.booking.ledger;

import app.ringlet.cloud.platform.Transactions;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The transactions in which time is taken and given back; of those that meet in a deadlock one is tried again. Locks are taken in one
 * order everywhere: act, series or freed time, entry of the waiting list, appointment, holds, client, ledger rows, what listeners of
 * the events write. Only who merges or erases clients begins with the client, and is tried again as well.
 */
@Component
public class LedgerTransactions {

    private static final int LEFT_TO_OTHERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Transactions transactions;
    private final Semaphore gate;

    LedgerTransactions(
            Transactions transactions, @Value("${spring.datasource.hikari.maximum-pool-size:10}") int connections) {
        this.transactions = transactions;
        // Many who want one slot wait here, in order, and leave some connections to those who only read.
        this.gate = new Semaphore(Math.max(1, connections - LEFT_TO_OTHERS), true);
    }

    /** As {@link Transactions#run}, one of a few at a time. */
    public <T> T run(Supplier<? extends T> work) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? transactions.once(work)
                : transactions.retried(() -> this.<T>gated(work));
    }

    private <T> T gated(Supplier<? extends T> work) {
        enter();
        try {
            return transactions.once(work);
        } finally {
            gate.release();
        }
    }

    private void enter() {
        try {
            if (!gate.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new CannotCreateTransactionException("Too many want to book at this moment");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotCreateTransactionException("Interrupted while waiting to book", e);
        }
    }
}
