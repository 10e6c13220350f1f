package app.ringlet.simulator.audio;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/** All that was heard on a line since it was picked up; its own lock guards the recording. */
public final class Heard {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final ByteArrayOutputStream muLaw = new ByteArrayOutputStream();

    void add(byte[] frame) {
        lock.lock();
        try {
            muLaw.writeBytes(frame);
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public Sound sound() {
        lock.lock();
        try {
            return Sound.of(muLaw.toByteArray());
        } finally {
            lock.unlock();
        }
    }

    /** When that tone was heard, from the moment of picking up. */
    public List<Tones.Span> tone(double hertz) {
        return Tones.find(sound(), hertz);
    }

    /** Waits until so much of the tone was heard, in all; says whether that came about. */
    public boolean awaitTone(double hertz, Duration length, Duration atMost) {
        return await(
                sound -> Tones.find(sound, hertz).stream()
                                .map(Tones.Span::length)
                                .reduce(Duration.ZERO, Duration::plus)
                                .compareTo(length)
                        >= 0,
                atMost);
    }

    /** Waits until what was heard is as wanted; says whether that came about. */
    public boolean await(Predicate<Sound> wanted, Duration atMost) {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (!wanted.test(Sound.of(muLaw.toByteArray()))) {
                if (left <= 0) {
                    return false;
                }
                left = more.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
