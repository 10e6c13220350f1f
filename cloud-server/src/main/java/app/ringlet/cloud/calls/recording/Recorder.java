package app.ringlet.cloud.calls.recording;

import app.ringlet.cloud.calls.media.Party;
import app.ringlet.cloud.calls.media.RecordingTap;
import java.io.IOException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down one call's sound, in a thread of its own. Those who bring frames only put a copy into a bounded queue, without a lock and
 * without waking anybody; for what finds no place there is silence. What cannot be written ends the recording and not the call.
 */
final class Recorder implements RecordingTap {

    private static final Logger log = LoggerFactory.getLogger(Recorder.class);
    /** Frames: ten seconds of two voices. */
    private static final int MOST_WAITING = 1_000;

    private static final Duration PAUSE = Duration.ofMillis(400);
    /** As much as a WAV file can hold is a day and more; nobody listens to that. */
    private static final long MOST_BYTES = Duration.ofHours(4).toSeconds() * StereoTrack.RATE * StereoTrack.CHANNELS;

    private final Target target;
    private final Queue<Frame> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger dropped = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);

    Recorder(Target target) {
        this.target = target;
    }

    private record Frame(Side side, Party from, long nanos, byte[] sound) {}

    /** Where it is written, and who is told. On the recorder's own thread. */
    interface Target {

        /** Where the encrypted sound goes. */
        ChunkWriter open() throws IOException;

        /** @param problem why it ends before the call; absent if it does not. @param lostFrames for which there is silence */
        void finished(long bytes, @Nullable IOException problem, int lostFrames);

        /** There is none. */
        void failed(Exception why);
    }

    Recorder start(String name) {
        Thread.ofVirtual().name(name).start(this::run);
        return this;
    }

    @Override
    public void said(Side side, Party from, long nanos, byte[] frame) {
        if (over.getCount() == 0 || done.getCount() == 0) {
            return;
        }
        if (count.get() >= MOST_WAITING) {
            dropped.incrementAndGet();
            return;
        }
        count.incrementAndGet();
        waiting.add(new Frame(side, from, nanos, frame.clone()));
    }

    /** The call is over. Does not wait. */
    void end() {
        over.countDown();
    }

    /** @return whether all is written */
    boolean await(Duration most) throws InterruptedException {
        return done.await(most.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void run() {
        try (ChunkWriter file = target.open()) {
            write(file);
        } catch (IOException | RuntimeException e) {
            target.failed(e);
        } finally {
            done.countDown();
        }
    }

    private void write(ChunkWriter file) {
        @Nullable IOException problem = null;
        try {
            StereoTrack track = new StereoTrack(file);
            boolean last;
            do {
                last = over.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                drain(track);
            } while (!last && file.total() < MOST_BYTES);
            track.finish();
            file.close();
        } catch (IOException e) {
            problem = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            problem = new IOException("The server stopped", e);
        }
        if (problem != null) {
            file.abandon();
        }
        int lost = dropped.get();
        if (lost > 0) {
            log.warn("A recording has silence for {} frames: it was not written as fast as it came", lost);
        }
        target.finished(problem == null ? file.total() : file.written(), problem, lost);
    }

    private void drain(StereoTrack track) throws IOException {
        Frame next;
        while ((next = waiting.poll()) != null) {
            count.decrementAndGet();
            track.add(next.side(), next.from(), next.nanos(), next.sound());
        }
    }
}
