package app.ringlet.cloud.tenancy;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the running work has read of its salon, so that a booking asks once and not at every turn. Bound to the transaction, and
 * with it to one thread; a transaction that changes the salon remembers nothing from then on. What only reads may have been given the
 * salon with its work.
 */
final class SalonMemory {

    /** The salon as the present work began with it; see {@link CurrentTenant#call(Salon, ScopedValue.CallableOp)}. */
    static final ScopedValue<Salon> JUST_READ = ScopedValue.newInstance();

    private static final Object KEY = new Object();

    private SalonMemory() {}

    /** @param salon absent once something was changed */
    private record Known(UUID id, @Nullable Salon salon) {}

    static Salon recall(UUID id, Supplier<Salon> read) {
        if (JUST_READ.isBound() && JUST_READ.get().id().equals(id) && !isWriting()) {
            return JUST_READ.get();
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return read.get();
        }
        Known known = (Known) TransactionSynchronizationManager.getResource(KEY);
        if (known != null && known.id().equals(id) && known.salon() != null) {
            return known.salon();
        }
        Salon salon = read.get();
        if (known == null) {
            bind(new Known(id, salon));
        }
        return salon;
    }

    private static boolean isWriting() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    /** Whether this transaction has changed the salon, so that what it sees may never come to be. */
    static boolean isChanging(UUID id) {
        return TransactionSynchronizationManager.getResource(KEY) instanceof Known known
                && known.id().equals(id)
                && known.salon() == null;
    }

    static void forget(UUID id) {
        TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
        bind(new Known(id, null));
    }

    private static void bind(Known known) {
        TransactionSynchronizationManager.bindResource(KEY, known);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
                TransactionSynchronizationManager.bindResource(KEY, known);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
            }
        });
    }
}
