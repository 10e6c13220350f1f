package app.ringlet.cloud.calls.recording;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.platform.Ids;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunningRecordersTests {

    private static final Duration GENEROUS = Duration.ofSeconds(20);
    private static final UUID CALL = Ids.next();

    private final RunningRecorders running = new RunningRecorders();
    private final AtomicReference<@Nullable Recorder> tap = new AtomicReference<>();

    @Test
    void asOneDiskHangsAllRecordingsEndAndAreWaitedForTogether() throws Exception {
        CountDownLatch disk = new CountDownLatch(1);
        CountDownLatch hanging = new CountDownLatch(200);
        List<Recorder> all = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            running.join(Ids.next(), () -> new Recorder(new Hanging(disk, hanging)).start("test"), all::add);
        }
        hanging.await();

        long begun = System.nanoTime();
        int unwritten = running.endAll(Duration.ofMillis(500));

        assertThat(unwritten).isEqualTo(200);
        // One after the other it would be a hundred seconds.
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(GENEROUS);
        disk.countDown();
        for (Recorder recorder : all) {
            assertThat(recorder.await(GENEROUS)).as("ended with the others").isTrue();
        }
    }

    @Test
    void theStreamAfterAFailedRecordingGetsAnother() {
        Recorder broken = joined();
        assertThat(joined()).isSameAs(broken);

        running.leave(CALL, broken, () -> tap.set(null));

        assertThat(tap).hasNullValue();
        assertThat(joined()).isNotSameAs(broken);
    }

    @Test
    void aFailureThatIsToldLateDoesNotEndTheRecordingAfterIt() {
        Recorder broken = joined();
        running.leave(CALL, broken, () -> tap.set(null));
        Recorder next = joined();

        running.leave(CALL, broken, () -> tap.set(null));

        assertThat(tap).hasValue(next);
        assertThat(joined()).isSameAs(next);
    }

    private Recorder joined() {
        running.join(CALL, () -> new Recorder(new Hanging(new CountDownLatch(0), new CountDownLatch(1))), tap::set);
        return tap.get();
    }

    /** On a disk that does not answer until the latch opens. */
    private record Hanging(CountDownLatch disk, CountDownLatch reached) implements Recorder.Target {

        @Override
        public ChunkWriter open() throws IOException {
            reached.countDown();
            try {
                disk.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            return new ChunkWriter(new Chunks(Chunks.newKey(), CALL), new ByteArrayOutputStream());
        }

        @Override
        public void finished(long bytes, @Nullable IOException problem, int lostFrames) {}

        @Override
        public void failed(Exception why) {}
    }
}
