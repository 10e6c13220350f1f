package app.ringlet.cloud.calls.desk;

import app.ringlet.cloud.calls.live.LiveCall;
import app.ringlet.cloud.calls.live.Seat;
import app.ringlet.cloud.calls.sockets.Pace;
import app.ringlet.cloud.calls.sockets.Wire;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.protocol.media.MediaFrame;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/** A softphone in a call, for as long as it has this role in it; through a broken connection too. */
final class DeskSeat implements Seat {

    private static final long SAMPLE_NANOS = 125_000;
    private static final int LONG_SILENCE = 5 * MediaFrame.SAMPLES;

    private final Desk desk;
    private final LiveCall call;
    private final DeskNotice.Role role;
    private final int stream;
    private final long began = System.nanoTime();
    private final ReentrantLock lock = new ReentrantLock();
    // Under the lock.
    private int sequence;
    private long timestamp;
    // Of the socket's thread alone.
    private final byte[] spoken = new byte[MediaFrame.SAMPLES];
    private final Pace pace = new Pace();
    private int lastHeard;
    private volatile boolean heardAny;
    private volatile long lastSpoke;
    private volatile boolean muted;
    private final LineFigures line = new LineFigures();

    DeskSeat(Desk desk, LiveCall call, DeskNotice.Role role, int stream) {
        this.desk = desk;
        this.call = call;
        this.role = role;
        this.stream = stream;
    }

    @Override
    public void hear(byte[] frame) {
        Wire line = desk.line();
        if (line == null) {
            return;
        }
        ByteBuffer message = ByteBuffer.allocate(MediaFrame.BYTES);
        lock.lock();
        try {
            long now = (System.nanoTime() - began) / SAMPLE_NANOS;
            timestamp += MediaFrame.SAMPLES;
            if (now - timestamp > LONG_SILENCE) {
                timestamp = now - now % MediaFrame.SAMPLES;
            }
            MediaFrame.write(message, stream, sequence++, (int) timestamp, frame);
            line.binary(message.flip());
        } finally {
            lock.unlock();
        }
    }

    /** The desk speaks. @param message a whole frame of this seat's stream. @return whether it may be heard: not twice, late or too much */
    boolean speak(ByteBuffer message) {
        int number = message.getInt(message.position() + 4);
        if ((heardAny && number - lastHeard <= 0) || role != DeskNotice.Role.TALK || !pace.passes(MediaFrame.SAMPLES)) {
            return false;
        }
        lastSpoke = System.nanoTime();
        heardAny = true;
        lastHeard = number;
        message.get(message.position() + MediaFrame.HEADER, spoken);
        call.media().said(this, spoken);
        return true;
    }

    void mute(boolean mute) {
        if (role == DeskNotice.Role.TALK) {
            lastSpoke = System.nanoTime();
            muted = mute;
            call.media().mute(this, mute);
        }
        tell(new DeskNotice.Muted(call.id(), muted));
    }

    /** Whether nothing has come for so long of one that spoke and is not muted. */
    boolean isQuietFor(Duration time) {
        return heardAny && !muted && System.nanoTime() - lastSpoke > time.toNanos();
    }

    void press(String digit) {
        if (role == DeskNotice.Role.TALK) {
            call.press(this, digit);
        }
    }

    LineFigures line() {
        return line;
    }

    LiveCall call() {
        return call;
    }

    int stream() {
        return stream;
    }

    boolean muted() {
        return muted;
    }

    @Override
    public DeskNotice.Role role() {
        return role;
    }

    @Override
    public UUID sessionId() {
        return desk.user().sessionId();
    }

    @Override
    public UUID userId() {
        return desk.user().userId();
    }

    @Override
    public void tell(DeskNotice notice) {
        desk.tell(notice);
    }

    @Override
    public void left(DeskNotice.Reason reason) {
        desk.gone(this);
        tell(new DeskNotice.Left(call.id(), reason));
    }
}
