package app.ringlet.cloud.identity.signin;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.ErrorCode;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Where passwords are hashed, which is slow by design: on threads of its own that give way to others, and that leave one processor to
 * them altogether. Who comes first is served first; a flood of sign-ins waits here and not in front of everyone else.
 */
final class HashingLane {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final int QUEUE = 128;

    private static final ScopedValue<Boolean> INSIDE = ScopedValue.newInstance();

    private final ThreadPoolExecutor threads;

    HashingLane() {
        int width = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        threads = new ThreadPoolExecutor(
                width, width, IDLE.toSeconds(), TimeUnit.SECONDS, new ArrayBlockingQueue<>(QUEUE), HashingLane::thread);
        threads.allowCoreThreadTimeOut(true);
    }

    /** @throws Refusal {@code unavailable} if too many wait already, or for too long */
    <T> T run(Supplier<T> work) {
        if (INSIDE.isBound()) {
            return work.get();
        }
        Future<T> result;
        try {
            result = threads.submit(work::get);
        } catch (RejectedExecutionException full) {
            throw busy();
        }
        try {
            return result.get(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            result.cancel(false);
            throw busy();
        } catch (InterruptedException e) {
            result.cancel(false);
            Thread.currentThread().interrupt();
            throw busy();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("A password cannot be hashed", failed);
        }
    }

    private static Refusal busy() {
        return new Refusal(ErrorCode.UNAVAILABLE, "Too many people sign in just now. Please try again.");
    }

    private static Thread thread(Runnable work) {
        return Thread.ofPlatform().name("hashing").daemon().unstarted(() -> {
            LowPriority.take();
            ScopedValue.where(INSIDE, true).run(work);
        });
    }
}
