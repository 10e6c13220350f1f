package app.ringlet.cloud.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HashingLaneTests {

    private static final Duration SOON = Duration.ofMillis(10);
    private static final Duration NEVER = Duration.ofHours(1);
    private static final ThreadFactory PLAIN = Thread.ofPlatform().daemon().factory();

    private final CountDownLatch processorIsFree = new CountDownLatch(1);
    private final ConcurrentLinkedQueue<Thread> slow = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> counted = new ConcurrentLinkedQueue<>();

    @Test
    void whatGetsNoProcessorIsDoneByAnotherThread() {
        HashingLane lane = new HashingLane(this::waiting, PLAIN, SOON);

        assertThat(lane.run(() -> "done", counted::add)).isEqualTo("done");

        letTheSlowOnesEnd();
        assertThat(counted).containsExactly("done");
    }

    @Test
    void whatGetsNoProcessorAnyMoreIsDoneAgainAndCountsOnce() {
        HashingLane lane = new HashingLane(this::kept, PLAIN, SOON);
        AtomicInteger tries = new AtomicInteger();

        assertThat(lane.run(
                        () -> {
                            if (tries.incrementAndGet() == 1) {
                                await(processorIsFree);
                            }
                            return "done";
                        },
                        counted::add))
                .isEqualTo("done");

        letTheSlowOnesEnd();
        assertThat(tries).hasValue(2);
        assertThat(counted).containsExactly("done");
    }

    @Test
    void whoWaitsBehindOneThatGetsNoProcessorIsServedToo() {
        HashingLane lane = new HashingLane(this::waiting, PLAIN, SOON);
        for (int n = 0; n < 5; n++) {
            String name = "number " + n;
            lane.run(() -> name, counted::add);
        }
        letTheSlowOnesEnd();
        assertThat(counted).containsExactly("number 0", "number 1", "number 2", "number 3", "number 4");
    }

    @Test
    void aFailureReachesWhoAskedAndSoDoesOneOfWhatFollows() {
        HashingLane lane = new HashingLane(PLAIN, PLAIN, NEVER);
        assertThatThrownBy(() -> lane.run(() -> {
                    throw new IllegalArgumentException("no hash");
                }))
                .hasMessage("no hash");
        assertThatThrownBy(() -> lane.run(() -> "done", result -> {
                    throw new IllegalArgumentException("cannot count");
                }))
                .hasMessage("cannot count");
    }

    @Test
    void workWithinWorkIsDoneOnTheSameThread() {
        HashingLane lane = new HashingLane(PLAIN, PLAIN, NEVER);
        assertThat(lane.run(() -> Thread.currentThread() == lane.run(Thread::currentThread)))
                .isTrue();
    }

    @Test
    void aThreadThatHashesGivesWayToAllOthersAndItsRescueToMost() {
        assumeThat(Path.of("/proc/thread-self/stat")).exists();
        assertThat(new HashingLane().run(() -> stat(19))).as("niceness").isEqualTo("19");
        HashingLane starving = new HashingLane(this::waiting, behindOthers(), SOON);
        assertThat(starving.run(() -> stat(19))).as("niceness").isEqualTo("5");
        processorIsFree.countDown();
    }

    private static ThreadFactory behindOthers() {
        return work -> PLAIN.newThread(() -> {
            LowPriority.behindOthers();
            work.run();
        });
    }

    /** A field of this thread's state, counted from 1 as in proc(5); the second is the only one that may hold blanks. */
    private static String stat(int field) {
        try {
            String line = Files.readString(Path.of("/proc/thread-self/stat"));
            return line.substring(line.lastIndexOf(')') + 2).split(" ")[field - 3];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Thread waiting(Runnable work) {
        return kept(() -> {
            await(processorIsFree);
            work.run();
        });
    }

    private Thread kept(Runnable work) {
        Thread thread = PLAIN.newThread(work);
        slow.add(thread);
        return thread;
    }

    /** Until they wait for more work, which they do for a limited time only, unlike for a processor here. */
    private void letTheSlowOnesEnd() {
        processorIsFree.countDown();
        for (Thread thread : slow) {
            while (thread.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
