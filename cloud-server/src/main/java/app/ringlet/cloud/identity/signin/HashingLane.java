package app.ringlet.cloud.identity.signin;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.ErrorCode;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Where passwords are hashed, which is slow by design: on threads of its own that give way to all others, and never on every
 * processor: a processor that has to be taken back from one of them costs the other request a switch and a cold cache, one that is
 * idle costs nothing. Who comes first is served first; a flood of sign-ins waits here and not in front of everyone else.
 *
 * <p>On a machine whose processors are busy all the time such a thread gets next to nothing. What then has not moved for a while is done by one of
 * a usual kind, for no thread can be raised again; whichever is done first counts.
 */
final class HashingLane {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    /** Eight times what one takes on an idle processor. */
    private static final Duration STARVED = Duration.ofSeconds(2);

    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final int QUEUE = 128;

    private static final ScopedValue<Boolean> INSIDE = ScopedValue.newInstance();

    private final ThreadPoolExecutor threads;
    private final ThreadPoolExecutor rescue;
    private final Duration starved;
    private volatile long lastMove = System.nanoTime();

    HashingLane() {
        this(thread("hashing", LowPriority::behindAll), thread("hashing-rescue", LowPriority::behindOthers), STARVED);
    }

    /** @param starved after so long without a move on {@code threads} one of {@code rescue} does what waits */
    HashingLane(ThreadFactory threads, ThreadFactory rescue, Duration starved) {
        int processors = Runtime.getRuntime().availableProcessors();
        this.threads = pool(Math.max(1, processors - 1), threads);
        this.rescue = pool(1, rescue);
        this.starved = starved;
    }

    /** @throws Refusal {@code unavailable} if too many wait already, or for too long */
    <T> T run(Supplier<T> work) {
        return run(work, result -> {});
    }

    /**
     * @param work may be done twice, on two threads
     * @param once what follows from its result; before whoever waits behind gets their turn
     * @throws Refusal {@code unavailable} if too many wait already, or for too long
     */
    <T> T run(Supplier<T> work, Consumer<T> once) {
        if (INSIDE.isBound()) {
            T result = work.get();
            once.accept(result);
            return result;
        }
        HashingJob<T> job = new HashingJob<>(work, once);
        try {
            threads.execute(() -> move(job));
        } catch (RejectedExecutionException full) {
            throw busy();
        }
        return await(job);
    }

    private <T> T await(HashingJob<T> job) {
        long begin = System.nanoTime();
        boolean rescued = false;
        try {
            while (System.nanoTime() - begin < LONGEST_WAIT.toNanos()) {
                try {
                    return job.result().get(starved.toNanos(), TimeUnit.NANOSECONDS);
                } catch (TimeoutException notYet) {
                    if (!rescued && (hasStopped() || job.hasRunFor(starved))) {
                        rescue.execute(() -> ScopedValue.where(INSIDE, true).run(job));
                        rescued = true;
                    }
                }
            }
            throw busy();
        } catch (RejectedExecutionException full) {
            throw busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("A password cannot be hashed", failed);
        } finally {
            job.result().cancel(false);
        }
    }

    private boolean hasStopped() {
        return System.nanoTime() - lastMove > starved.toNanos();
    }

    private void move(HashingJob<?> job) {
        lastMove = System.nanoTime();
        ScopedValue.where(INSIDE, true).run(job);
        lastMove = System.nanoTime();
    }

    private static Refusal busy() {
        return new Refusal(ErrorCode.UNAVAILABLE, "Too many people sign in just now. Please try again.");
    }

    private static ThreadPoolExecutor pool(int width, ThreadFactory factory) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                width, width, IDLE.toSeconds(), TimeUnit.SECONDS, new ArrayBlockingQueue<>(QUEUE), factory);
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static ThreadFactory thread(String name, Runnable priority) {
        return work -> Thread.ofPlatform().name(name).daemon().unstarted(() -> {
            priority.run();
            work.run();
        });
    }
}
