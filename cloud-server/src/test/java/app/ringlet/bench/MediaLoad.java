package app.ringlet.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Many telephones and desks that all send 50 frames a second, each at its own moment of the 20 ms, on one thread. Each frame's
 * sound begins with when it was sent and which it is, so whoever gets it, over whatever bridge, can tell how long it took. Once in a
 * millisecond it reads what has come and sends what is due; what waits for it to look counts as delay.
 */
final class MediaLoad {
    private static final long PERIOD = Duration.ofMillis(20).toNanos();
    /** A wake-up for each frame would cost more than the frame. */
    private static final long STEP = Duration.ofMillis(1).toNanos();

    private static final int SOUND = 160;
    /** Tells a frame of ours from music and other sound of the server's. */
    private static final int MARK = 0x52494E47;

    private static final int MOST_SAMPLES = 20_000_000;

    /**
     * @param delays from the sender's write to the receiver's read; empty if nothing arrived
     * @param disordered frames that came after a later one, or twice
     * @param stalled times when a socket would not take a frame at once
     */
    record Result(long sent, long received, long disordered, long stalled, long broken, long[] delays) {
        long lost() {
            return sent - received;
        }

        /** Whether nobody on the telephone would have noticed. @param mostP99 milliseconds */
        boolean sound(double mostP99) {
            return lost() == 0
                    && broken == 0
                    && delays.length > 0
                    && percentiles().millis(99) <= mostP99;
        }

        Percentiles percentiles() {
            return new Percentiles(delays);
        }
    }

    private final List<LoadLine> lines;
    private final byte[] stamp = new byte[MediaCodec.STAMP];
    private final ByteBuffer stampView = ByteBuffer.wrap(stamp);
    private final byte[] sound = new byte[SOUND];
    private final ByteBuffer soundView = ByteBuffer.wrap(sound);
    private final ByteBuffer scratch = ByteBuffer.allocateDirect(2_048);
    private long[] delays = new long[1 << 16];
    private int samples;
    private boolean measuring;
    private final Consumer<SelectionKey> ready = this::ready;
    private final Consumer<LoadLine> arrival = this::arrived;

    MediaLoad(List<LoadLine> lines) {
        this.lines = lines;
        Arrays.fill(sound, (byte) 0xFF);
    }

    /** Delays are of the measured part only; what was sent and received is of this run, warming up included. Waits up to 2 s for what is under way. */
    Result run(Duration warmUp, Duration measured) throws IOException {
        lines.forEach(LoadLine::beginAnew);
        try (Selector selector = Selector.open()) {
            for (LoadLine line : lines) {
                line.channel().register(selector, SelectionKey.OP_READ, line);
            }
            long start = System.nanoTime();
            long measuredFrom = start + warmUp.toNanos();
            long end = measuredFrom + measured.toNanos();
            long turn = 0;
            for (long now = start; now < end; now = System.nanoTime()) {
                measuring = now >= measuredFrom;
                read(selector);
                for (; due(start, turn) <= now; turn++) {
                    send(lines.get((int) (turn % lines.size())));
                }
                LockSupport.parkNanos(STEP - (System.nanoTime() - now));
            }
            drain(selector);
        }
        return result();
    }

    private long due(long start, long turn) {
        return start + turn * PERIOD / lines.size();
    }

    private void send(LoadLine line) {
        if (!line.broken) {
            soundView.putLong(0, System.nanoTime()).putInt(8, line.sent).putInt(12, MARK);
            line.sendSound(scratch, sound);
        }
    }

    private void drain(Selector selector) throws IOException {
        long until = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        while (System.nanoTime() < until && lines.stream().anyMatch(line -> line.received < line.sentNow())) {
            read(selector);
            LockSupport.parkNanos(STEP);
        }
    }

    private void read(Selector selector) throws IOException {
        selector.selectNow(ready);
    }

    private void ready(SelectionKey key) {
        LoadLine line = (LoadLine) key.attachment();
        line.read(arrival, stamp);
        if (line.broken) {
            key.cancel();
        }
    }

    private void arrived(LoadLine line) {
        if (stampView.getInt(12) != MARK) {
            return;
        }
        long took = System.nanoTime() - stampView.getLong(0);
        int number = stampView.getInt(8);
        line.received++;
        if (number <= line.lastReceived) {
            line.disordered++;
        }
        line.lastReceived = Math.max(line.lastReceived, number);
        if (measuring && samples < MOST_SAMPLES) {
            if (samples == delays.length) {
                delays = Arrays.copyOf(delays, samples * 2);
            }
            delays[samples++] = took;
        }
    }

    private Result result() {
        return new Result(
                lines.stream().mapToLong(LoadLine::sentNow).sum(),
                lines.stream().mapToLong(line -> line.received).sum(),
                lines.stream().mapToLong(line -> line.disordered).sum(),
                lines.stream().mapToLong(line -> line.stalled).sum(),
                lines.stream().filter(line -> line.broken).count(),
                Arrays.copyOf(delays, samples));
    }
}
