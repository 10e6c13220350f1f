package app.ringlet.cloud.calls.realtime;

import app.ringlet.cloud.calls.media.MuLaw;
import app.ringlet.cloud.calls.media.Tick;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Says what was let out as fast as it is spoken, a few frames ahead so that the network may tremble; so at most that is lost when
 * the caller interrupts. How much was heard the carrier says, by its marks. One thread ticks, others add; a lock, held for a copy of a frame, keeps them apart.
 */
final class Playout implements Tick {

    private static final int AHEAD = 3;
    private static final long BYTE_NANOS = 125_000;

    /** @param mark to be sent behind it; empty for none */
    private record Sent(byte[] frame, String mark) {}

    private record Clip(SpokenItem item, byte[] sound) {}

    /** What the carrier's echo may take. */
    private static final long ECHO_NANOS = 1_000_000_000;

    private final Consumer<byte[]> out;
    private final Consumer<String> marker;
    private final Marks marks = new Marks();
    private final LongSupplier clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Clip> clips = new ArrayDeque<>();
    private int taken;
    private long begun;
    private long sent;
    private volatile long lastSound;

    /**
     * @param out takes frames of 20 ms, at most once in a while several at once
     * @param marker takes the names of marks, each after the frames that it stands behind
     * @param clock nanoseconds
     */
    Playout(Consumer<byte[]> out, Consumer<String> marker, LongSupplier clock) {
        this.out = out;
        this.marker = marker;
        this.clock = clock;
        this.lastSound = clock.getAsLong();
        this.begun = lastSound;
    }

    void play(SpokenItem item, byte[] sound) {
        if (sound.length == 0) {
            return;
        }
        lock.lock();
        try {
            clips.add(new Clip(item, sound));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void tick() {
        Sent next = next();
        while (next != null) {
            out.accept(next.frame());
            if (!next.mark().isEmpty()) {
                marker.accept(next.mark());
            }
            next = next();
        }
    }

    /** The carrier has come to a mark. */
    void played(String mark) {
        lock.lock();
        try {
            marks.echoed(mark);
        } finally {
            lock.unlock();
        }
    }

    /** The next frame, if it is time for it. */
    private @Nullable Sent next() {
        lock.lock();
        try {
            long now = clock.getAsLong();
            if (clips.isEmpty()) {
                return null;
            }
            long due = (now - begun) / BYTE_NANOS;
            if (sent <= due) {
                // Whatever was said before has been heard.
                begun = now;
                sent = 0;
                due = 0;
            }
            if (sent >= due + AHEAD * MuLaw.FRAME) {
                return null;
            }
            sent += MuLaw.FRAME;
            lastSound = now;
            byte[] frame = taken();
            return new Sent(frame, marks.sent(frame.length, clips.isEmpty()));
        } finally {
            lock.unlock();
        }
    }

    private byte[] taken() {
        byte[] frame = new byte[MuLaw.FRAME];
        int filled = 0;
        while (filled < frame.length && !clips.isEmpty()) {
            Clip clip = clips.getFirst();
            int part = Math.min(frame.length - filled, clip.sound().length - taken);
            System.arraycopy(clip.sound(), taken, frame, filled, part);
            clip.item().played(part);
            filled += part;
            taken += part;
            if (taken == clip.sound().length) {
                clips.removeFirst();
                taken = 0;
            }
        }
        Arrays.fill(frame, filled, frame.length, MuLaw.ZERO);
        return frame;
    }

    /** Whether all of it has been heard. */
    boolean isIdle() {
        lock.lock();
        try {
            boolean echoed = !marks.echo() || marks.unheard() == 0 || clock.getAsLong() - lastSound > ECHO_NANOS;
            return clips.isEmpty() && inFlight() == 0 && echoed;
        } finally {
            lock.unlock();
        }
    }

    /** When something was last said. */
    long lastSound() {
        return lastSound;
    }

    /** Says no more of it. @return bytes that were sent and not heard, as the carrier says, or by the clock if it does not */
    int cut() {
        lock.lock();
        try {
            clips.clear();
            taken = 0;
            int lost = marks.echo() ? marks.unheard() : inFlight();
            marks.cut();
            sent = 0;
            begun = clock.getAsLong();
            return lost;
        } finally {
            lock.unlock();
        }
    }

    private int inFlight() {
        long due = (clock.getAsLong() - begun) / BYTE_NANOS;
        return (int) Math.max(0, sent - due);
    }
}
