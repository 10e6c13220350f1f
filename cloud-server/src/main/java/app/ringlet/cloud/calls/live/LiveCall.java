package app.ringlet.cloud.calls.live;

import app.ringlet.cloud.calls.media.Keypad;
import app.ringlet.cloud.calls.media.MediaSwitch;
import app.ringlet.cloud.calls.media.Metronome;
import app.ringlet.cloud.calls.media.Party;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.protocol.media.DeskNotice.Reason;
import app.ringlet.protocol.media.DeskNotice.Role;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** A call whose audio is here, or is about to be. Who is in it changes under its lock; the frames go by the switch, without. */
public final class LiveCall {

    private final UUID tenantId;
    private final UUID id;
    private final MediaSwitch media;
    private final Third third;
    private final ReentrantLock arranging = new ReentrantLock();
    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean gaveUp;
    private volatile boolean held;
    private final CallerPlace caller;
    private final DeskSeats seats = new DeskSeats();
    private final AssistantPlace assistant = new AssistantPlace(this);
    private volatile Runnable onListenersChanged = () -> {};
    private boolean closed;

    LiveCall(UUID tenantId, UUID id, Metronome metronome) {
        this.tenantId = tenantId;
        this.id = id;
        this.media = new MediaSwitch(metronome);
        this.caller = new CallerPlace(media);
        this.third = new Third(media);
    }

    public UUID tenantId() {
        return tenantId;
    }

    public UUID id() {
        return id;
    }

    public MediaSwitch media() {
        return media;
    }

    public Third third() {
        return third;
    }

    /** The audio follows what is written down: of two changes at once the later one sees what the earlier did. */
    public void arrange(Supplier<Arrangement> written) {
        arranging.lock();
        try {
            // Whoever sits down while that is read has a newer right to than what is read.
            List<Seat> present = talkers();
            Arrangement now = written.get();
            third.expects(now.third());
            if (!now.outside()) {
                third.end();
            }
            media.ring(now.rings());
            present.stream().filter(seat -> !now.lets(seat.userId())).forEach(seat -> unseat(seat, Reason.TRANSFERRED));
            if (held != now.held()) {
                hold(now.held());
            }
        } finally {
            arranging.unlock();
        }
    }

    public AssistantPlace assistant() {
        return assistant;
    }

    /** Whether a colleague talks with the caller. */
    boolean hasTalker() {
        return !talkers().isEmpty();
    }

    /** The caller's audio has come; it takes the place of an older stream of the same call. @return false after the call's end */
    public boolean connect(CallerLeg fresh) {
        return caller.connect(fresh);
    }

    /** Whether the carrier is to try once more to connect the audio, which did not come or broke. */
    public boolean mayTryAgain() {
        return caller.mayTryAgain();
    }

    /** The caller's audio has ended, unless it is another's by now. */
    public void disconnect(CallerLeg gone) {
        if (caller.disconnect(gone)) {
            assistant.end();
            onListenersChanged.run();
        }
    }

    public Optional<CallerLeg> leg() {
        return caller.leg();
    }

    /** Gives the caller's audio back to the carrier. @return whether it was here */
    public boolean release() {
        Optional<CallerLeg> present = leg();
        present.ifPresent(gone -> {
            disconnect(gone);
            gone.end();
        });
        return present.isPresent();
    }

    /** Takes a seat, in the place of the same desk's, and of any other's that talks if this one does: but a third's is beside. @return false after the end */
    public boolean seat(Seat seat) {
        List<Seat> displaced;
        lock.lock();
        try {
            if (closed) {
                return false;
            }
            displaced = seats.take(seat, third);
            if (seat.role() == Role.TALK) {
                gaveUp = false;
                media.talker(seat);
            } else {
                media.listener(seat);
            }
            displaced.forEach(this::remove);
        } finally {
            lock.unlock();
        }
        if (seat.role() == Role.TALK) {
            assistant.silence();
        }
        displaced.stream()
                .filter(other -> !other.sessionId().equals(seat.sessionId()))
                .forEach(other -> other.left(Reason.LEFT));
        onListenersChanged.run();
        return true;
    }

    /** The desk is out of the call, if it is still this seat that it has. */
    public boolean unseat(Seat seat, Reason reason) {
        lock.lock();
        try {
            if (!seats.has(seat)) {
                return false;
            }
            remove(seat);
        } finally {
            lock.unlock();
        }
        seat.left(reason);
        onListenersChanged.run();
        return true;
    }

    /** Whoever talks with the caller leaves. */
    public void unseatTalker(Reason reason) {
        talkers().forEach(seat -> unseat(seat, reason));
        third.end();
    }

    /** Who talks with the caller from a desk. */
    public List<Seat> talkers() {
        return seats(Role.TALK);
    }

    public List<Seat> listeners() {
        return seats(Role.LISTEN);
    }

    /** Runs, and must not block, when there may be other listeners, when the caller's audio has gone, and at the end. */
    public void whenListenersChange(Runnable told) {
        onListenersChanged = told;
    }

    private List<Seat> seats(Role role) {
        lock.lock();
        try {
            return seats.of(role);
        } finally {
            lock.unlock();
        }
    }

    /** The desk's connection is broken: its seat stays, the others hear no more of it, and who is left alone hears music. */
    public void suspend(Seat seat) {
        media.away(seat);
    }

    /** Whether {@code seat} is taken still. */
    public boolean has(Seat seat) {
        lock.lock();
        try {
            return seats.has(seat);
        } finally {
            lock.unlock();
        }
    }

    public void hold(boolean held) {
        this.held = held;
        media.hold(held);
        leg().ifPresent(CallerLeg::clear);
    }

    /** Nobody at the desks has come to the telephone. */
    public void giveUp() {
        gaveUp = true;
    }

    /** Whether {@link #giveUp} was the last that happened at the desks. */
    public boolean gaveUp() {
        return gaveUp;
    }

    /** The caller has pressed a key: whoever talks with them learns of it. */
    public void pressed(String digit) {
        List<Seat> present = talkers();
        present.forEach(seat -> seat.tell(new DeskNotice.Dtmf(id, digit)));
        if (present.isEmpty()) {
            assistant.pressed(digit);
        }
    }

    /** A desk's key is a tone on the line, ahead of whoever talks. */
    public void press(Party desk, String digit) {
        Keypad.tone(digit).forEach(frame -> media.said(desk, frame));
    }

    /** The call is over for everyone. */
    public void close() {
        List<Seat> all;
        lock.lock();
        try {
            closed = true;
            all = seats.clear();
            media.close();
        } finally {
            lock.unlock();
        }
        all.forEach(seat -> seat.left(Reason.CALL_ENDED));
        third.close();
        caller.close();
        release();
        onListenersChanged.run();
    }

    private void remove(Seat seat) {
        seats.remove(seat);
        media.remove(seat);
    }
}
