package app.ringlet.cloud.platform;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions that give way to others and are tried again. A deadlock or a lock that does not come ends the whole transaction in this
 * database, so it is the whole transaction that is run anew: it must do nothing but database work.
 */
@Component
public class Transactions {

    private static final Logger log = LoggerFactory.getLogger(Transactions.class);
    private static final int ATTEMPTS = 8;
    private static final long PAUSE = Duration.ofMillis(4).toNanos();

    private final TransactionTemplate transaction;

    Transactions(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Runs {@code work} in the caller's transaction if there is one, otherwise in one of its own, again if need be. What it throws
     * dooms the transaction, the caller's too: half an act must not be committed by one who catches the refusal.
     */
    public <T> T run(Supplier<? extends T> work) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? once(work)
                : retried(() -> this.<T>once(work));
    }

    /** Runs {@code work} in the caller's transaction or one of its own, without another try. */
    public <T> T once(Supplier<? extends T> work) {
        // The template is not told of work that never returns null.
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    /** @param attempt a transaction of its own */
    public <T> T retried(Supplier<T> attempt) {
        for (int number = 1; ; number++) {
            try {
                return attempt.get();
            } catch (ConcurrencyFailureException contended) {
                if (number == ATTEMPTS) {
                    throw contended;
                }
                log.debug("Transaction gave way, attempt {}: {}", number, contended.getMessage());
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE, PAUSE << number));
            }
        }
    }
}
