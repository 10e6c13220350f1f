package app.ringlet.cloud.booking.ledger;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The transactions in which time is taken and given back. A deadlock or a lock that does not come ends the whole transaction in
 * this database, so it is the whole transaction that is tried again. Locks are taken in one order everywhere: act, hold or
 * appointment, client, ledger rows, what listeners of the events write.
 */
@Component
public class LedgerTransactions {

    private static final Logger log = LoggerFactory.getLogger(LedgerTransactions.class);
    private static final int ATTEMPTS = 8;
    private static final long PAUSE = Duration.ofMillis(4).toNanos();

    private static final int LEFT_TO_OTHERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final TransactionTemplate transaction;

    private final Semaphore gate;

    LedgerTransactions(
            PlatformTransactionManager transactions,
            @Value("${spring.datasource.hikari.maximum-pool-size:10}") int connections) {
        this.transaction = new TransactionTemplate(transactions);
        // Many who want one slot wait here, in order, and leave some connections to those who only read.
        this.gate = new Semaphore(Math.max(1, connections - LEFT_TO_OTHERS), true);
    }

    /**
     * Runs {@code work} in the caller's transaction if there is one, otherwise in one of its own, again if need be. What it throws
     * dooms the transaction, the caller's too: half an act must not be committed by one who catches the refusal.
     */
    public <T> T run(Supplier<? extends T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return once(work);
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return gated(work);
            } catch (ConcurrencyFailureException contended) {
                if (attempt == ATTEMPTS) {
                    throw contended;
                }
                log.debug("Transaction gave way, attempt {}: {}", attempt, contended.getMessage());
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE, PAUSE << attempt));
            }
        }
    }

    private <T> T gated(Supplier<? extends T> work) {
        enter();
        try {
            return once(work);
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

    private <T> T once(Supplier<? extends T> work) {
        // The template is not told of work that never returns null.
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
