package app.ringlet.cloud.calls.media;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Connects the parties of one call. Changes of who hears whom are one after another, under a lock; what they change is one reference to
 * an immutable {@link Route}, which each frame reads once. So a frame takes no lock, and belongs to one route whole. Where one hears one
 * other, frames go through on the thread that brought them; where one hears several, or a sound, the {@link Metronome} drives.
 */
public final class MediaSwitch {

    private static final byte[] SILENCE = MuLaw.silence();

    private final Metronome metronome;
    private final ReentrantLock lock = new ReentrantLock();
    private final long began = System.nanoTime();
    // Both are written under the lock; frames read the route without.
    private Seats seats = Seats.EMPTY;
    private volatile Route route = Route.nowhere();
    private volatile @Nullable RecordingTap tap;
    private final Set<Tick> driven = new HashSet<>();
    private boolean closed;

    public MediaSwitch(Metronome metronome) {
        this.metronome = metronome;
    }

    /** @param party absent when the carrier's audio has ended */
    public void caller(@Nullable Party party) {
        change(now -> now.caller(party));
    }

    /** Talks with the caller from now on; one who listened does so no longer. */
    public void talker(Party party) {
        change(now -> now.talker(party));
    }

    /** Hears everyone and is not heard. */
    public void listener(Party party) {
        change(now -> now.listener(party));
    }

    /** Whoever talked or listened is out of the call. */
    public void remove(Party party) {
        change(now -> now.without(party));
    }

    /** One who talked is cut off and waited for: another who is left alone hears music. Ends with {@link #remove}. */
    public void away(Party party) {
        change(now -> now.away(party));
    }

    /** The two sides of a call that goes on elsewhere, for listeners alone. @param sides the caller's, then the other */
    public void overheard(List<Party> sides) {
        change(now -> now.overheard(sides));
    }

    /** These sides are heard no more, unless others are in their place by now. */
    public void notOverheard(List<Party> sides) {
        change(now -> now.overheard().equals(sides) ? now.overheard(List.of()) : now);
    }

    public void mute(Party party, boolean muted) {
        change(now -> now.muted(party, muted));
    }

    public void hold(boolean held) {
        change(now -> now.held(held));
    }

    /** Whether a talker who is alone hears it ring. */
    public void ring(boolean ringing) {
        change(now -> now.ringing(ringing));
    }

    /** Something that is to be done every 20 ms from now on, such as a voice of our own. Ends with {@link #stop} or the switch. */
    public void drive(Tick tick) {
        lock.lock();
        try {
            if (!closed && driven.add(tick)) {
                metronome.add(tick);
            }
        } finally {
            lock.unlock();
        }
    }

    /** It may be done once more. */
    public void stop(Tick tick) {
        lock.lock();
        try {
            driven.remove(tick);
            metronome.remove(tick);
        } finally {
            lock.unlock();
        }
    }

    public void record(@Nullable RecordingTap into) {
        tap = into;
    }

    /** Whether there is anything to listen to. */
    public boolean hasAudio() {
        lock.lock();
        try {
            return seats.caller() != null || !seats.overheard().isEmpty();
        } finally {
            lock.unlock();
        }
    }

    public boolean isOpen() {
        lock.lock();
        try {
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    /** Nobody hears anybody any more, whatever is asked later. */
    public void close() {
        lock.lock();
        try {
            apply(Seats.EMPTY);
            closed = true;
            driven.forEach(metronome::remove);
            driven.clear();
        } finally {
            lock.unlock();
        }
    }

    /**
     * The next 20 ms of a party's voice; nobody's business if it is not to be heard now. One frame of a party at a time.
     *
     * @param frame µ-law, not kept
     */
    public void said(Party from, byte[] frame) {
        RecordingTap recorder = tap;
        long nanos = recorder == null ? 0 : System.nanoTime() - began;
        route.carry(from, frame, SILENCE, recorder, nanos);
    }

    private void change(UnaryOperator<Seats> step) {
        lock.lock();
        try {
            if (!closed) {
                apply(step.apply(seats));
            }
        } finally {
            lock.unlock();
        }
    }

    private void apply(Seats changed) {
        Route before = route;
        Route next = Route.of(changed, before);
        Set<Tick> old = before.ticks();
        Set<Tick> wanted = next.ticks();
        old.stream().filter(tick -> !wanted.contains(tick)).forEach(metronome::remove);
        seats = changed;
        route = next;
        wanted.stream().filter(tick -> !old.contains(tick)).forEach(metronome::add);
    }
}
