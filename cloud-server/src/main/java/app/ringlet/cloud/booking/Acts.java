package app.ringlet.cloud.booking;

import app.ringlet.cloud.platform.Refusal;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does things once. The result of an act stands in a row of the act's own transaction, so that either both are there or
 * neither is; who asks again with the same key gets the recorded result, and who asks at the same time waits for it.
 * An act that is refused leaves no row: asking again tries again.
 */
public interface Acts {

    /**
     * @param scope within which {@code key} is unique in the salon, such as a call's id; 1 to 64 characters
     * @param key such as "turn:ordinal"; 1 to 200 characters
     * @param request what is asked for, as a record; the same key for something else is refused
     * @param type of the result, a record that JSON can carry there and back
     * @param act run in one transaction with the row; run again from its start if the database gives way to another (deadlock), so it
     *     must do nothing but database work
     * @throws Refusal {@code idempotency_conflict} for a known key with another request; whatever {@code act} refuses
     */
    <T> T once(String scope, String key, Object request, Class<T> type, Supplier<? extends T> act);

    /** The same for one who may not repeat themselves: without a key it is simply done. */
    default <T> T onceIfKeyed(
            String scope, @Nullable String key, Object request, Class<T> type, Supplier<? extends T> act) {
        return key == null ? act.get() : once(scope, key, request, type, act);
    }
}
