package app.ringlet.cloud.calls.recording;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.calls.media.MuLaw;
import app.ringlet.cloud.calls.media.Party;
import app.ringlet.cloud.calls.media.RecordingTap.Side;
import app.ringlet.cloud.platform.Ids;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecorderTests {

    private static final long FRAME = Duration.ofMillis(20).toNanos();
    private static final Duration GENEROUS = Duration.ofSeconds(20);
    private static final UUID ID = Ids.next();
    private static final Chunks CHUNKS = new Chunks(Chunks.newKey(), ID);

    private final ByteArrayOutputStream disk = new ByteArrayOutputStream();
    private final Party caller = frame -> {};

    /** What became of a recording. */
    private static final class Told implements Recorder.Target {
        private final OutputStream disk;
        long bytes = -1;
        int lost;

        @Nullable
        IOException problem;

        @Nullable
        Exception failure;

        Told(OutputStream disk) {
            this.disk = disk;
        }

        @Override
        public ChunkWriter open() throws IOException {
            return new ChunkWriter(CHUNKS, disk);
        }

        @Override
        public void finished(long all, @Nullable IOException why, int lostFrames) {
            bytes = all;
            problem = why;
            lost = lostFrames;
        }

        @Override
        public void failed(Exception why) {
            failure = why;
        }
    }

    @Test
    void whatWasSaidCanBeReadAfterTheEnd() throws Exception {
        Told told = new Told(disk);
        Recorder recorder = new Recorder(told).start("test");
        for (int i = 0; i < 100; i++) {
            recorder.said(Side.CALLER, caller, i * FRAME, new byte[MuLaw.FRAME]);
        }
        recorder.end();

        assertThat(recorder.await(GENEROUS)).isTrue();
        assertThat(told.problem).isNull();
        assertThat(told.bytes).isEqualTo(100 * MuLaw.FRAME * 2);
        assertThat(read(told.bytes)).hasSize(100 * MuLaw.FRAME * 2);
    }

    @Test
    void aFullDiskEndsTheRecordingAndWhatWasWrittenIsPlayable() throws Exception {
        Told told = new Told(new FullAfter(disk, 3));
        Recorder recorder = new Recorder(told).start("test");
        for (int i = 0; i < 900; i++) {
            recorder.said(Side.CALLER, caller, i * FRAME, new byte[MuLaw.FRAME]);
        }
        recorder.end();

        assertThat(recorder.await(GENEROUS)).isTrue();
        assertThat(told.problem).hasMessageContaining("No space left");
        assertThat(told.bytes).isEqualTo(3 * Chunks.PLAIN);
        assertThat(read(told.bytes)).hasSize(3 * Chunks.PLAIN);
        assertThat(RecordingAlerts.sentence(told.problem, StereoTrack.length(told.bytes)))
                .isEqualTo("The recording ends after 0:03, because the disk was full.");
        recorder.said(Side.CALLER, caller, 0, new byte[MuLaw.FRAME]);
    }

    @Test
    void aDiskThatHangsHoldsUpNobodyAndCostsSilence() throws Exception {
        CountDownLatch awake = new CountDownLatch(1);
        Told told = new Told(new Hanging(disk, awake));
        Recorder recorder = new Recorder(told).start("test");

        for (int i = 0; i < 5_000; i++) {
            recorder.said(Side.CALLER, caller, i * FRAME, new byte[MuLaw.FRAME]);
        }
        recorder.end();
        awake.countDown();

        assertThat(recorder.await(GENEROUS)).isTrue();
        assertThat(told.lost).isPositive();
        assertThat(told.problem).isNull();
    }

    private byte[] read(long bytes) throws IOException {
        byte[] sealed = disk.toByteArray();
        return ChunkReader.open(
                        CHUNKS,
                        (from, length) -> new ByteArrayInputStream(sealed, (int) from, (int) length),
                        bytes,
                        0,
                        bytes)
                .readAllBytes();
    }

    /** Takes so many pieces, and of the next one a part. */
    private static final class FullAfter extends OutputStream {
        private final OutputStream disk;
        private int left;

        FullAfter(OutputStream disk, int pieces) {
            this.disk = disk;
            this.left = pieces;
        }

        @Override
        public void write(int octet) throws IOException {
            throw new IOException("one at a time is not how it is written");
        }

        @Override
        public void write(byte[] piece, int from, int length) throws IOException {
            if (left == 0) {
                disk.write(piece, from, length / 2);
                throw new IOException("No space left on device");
            }
            left--;
            disk.write(piece, from, length);
        }
    }

    private static final class Hanging extends OutputStream {
        private final OutputStream disk;
        private final CountDownLatch awake;

        Hanging(OutputStream disk, CountDownLatch awake) {
            this.disk = disk;
            this.awake = awake;
        }

        @Override
        public void write(int octet) throws IOException {
            disk.write(octet);
        }

        @Override
        public void write(byte[] piece, int from, int length) throws IOException {
            try {
                awake.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            disk.write(piece, from, length);
        }
    }
}
