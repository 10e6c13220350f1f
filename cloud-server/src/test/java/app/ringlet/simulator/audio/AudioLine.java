package app.ringlet.simulator.audio;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The sound of one call between the carrier and a telephone. Only the carrier's clock calls {@link #tick}; who is at its ends
 * are single references that anyone may change between two ticks.
 */
public final class AudioLine {
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final List<Tap> taps = new CopyOnWriteArrayList<>();
    private volatile @Nullable Telephone telephone;
    private volatile @Nullable OtherEnd otherEnd;
    private volatile LineFaults faults = LineFaults.NONE;

    /** Whoever spoke and listened here before no longer does. */
    public void pickUp(Telephone held) {
        telephone = held;
    }

    public void join(OtherEnd other) {
        otherEnd = other;
    }

    /** If that is still what it is joined with. */
    public void part(OtherEnd other) {
        if (otherEnd == other) {
            otherEnd = null;
        }
    }

    public void tap(Tap tap) {
        taps.add(tap);
    }

    public void untap(Tap tap) {
        taps.remove(tap);
    }

    /** How bad the line is, for streams that begin from now on. */
    public void disturb(LineFaults how) {
        faults = how;
    }

    public LineFaults faults() {
        return faults;
    }

    /** Whether anybody really speaks and listens here. */
    public boolean held() {
        return telephone != null;
    }

    public void close() {
        open.set(false);
    }

    boolean isOpen() {
        return open.get();
    }

    void tick() {
        Telephone held = telephone;
        OtherEnd other = otherEnd;
        byte @Nullable [] spoken = held == null ? Sound.silentFrame() : held.speak();
        byte @Nullable [] answered = other == null ? null : other.exchange(spoken);
        byte[] heard = answered == null ? Sound.silentFrame() : answered;
        for (Tap tap : taps) {
            tap.hear(spoken, heard);
        }
        if (held != null) {
            held.hear(heard);
        }
    }
}
