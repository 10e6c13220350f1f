package app.ringlet.cloud.identity.signin;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Work that two threads may try: the first result counts, and what follows from it is done once, by the thread that had it first. */
final class HashingJob<T> implements Runnable {

    private final Supplier<T> work;
    private final Consumer<T> once;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final AtomicBoolean settled = new AtomicBoolean();
    private volatile @Nullable Long begun;

    HashingJob(Supplier<T> work, Consumer<T> once) {
        this.work = work;
        this.once = once;
    }

    /** Cancelled, the work is not begun any more. */
    CompletableFuture<T> result() {
        return result;
    }

    boolean hasRunFor(Duration time) {
        Long since = begun;
        return since != null && System.nanoTime() - since > time.toNanos();
    }

    @Override
    public void run() {
        if (result.isDone()) {
            return;
        }
        begun = System.nanoTime();
        try {
            T found = work.get();
            settle(() -> {
                once.accept(found);
                result.complete(found);
            });
        } catch (Throwable failed) {
            settle(() -> result.completeExceptionally(failed));
        }
    }

    private void settle(Runnable outcome) {
        if (settled.compareAndSet(false, true)) {
            try {
                outcome.run();
            } catch (Throwable failed) {
                result.completeExceptionally(failed);
            }
        }
    }
}
