package app.ringlet.desktop.recording;

import app.ringlet.desktop.softphone.audio.Sound;
import app.ringlet.desktop.softphone.audio.Upsampler;
import java.util.function.Supplier;

/**
 * A recording as a source for a loudspeaker. {@link #get} belongs to the loudspeaker's thread; the rest may be called from any: where
 * to go next and how fast are single values that it reads.
 */
final class RecordingPlayback implements Supplier<short[]> {

    private static final long NOWHERE = -1;

    private final RecordedSound sound;
    private final TimeStretch stretch;
    private final Upsampler upsampler = new Upsampler();
    private short[] wide = new short[0];
    private int taken;
    private volatile double speed = 1;
    private volatile boolean paused = true;
    private volatile boolean waiting;
    private volatile long position;
    private long wanted = NOWHERE;

    RecordingPlayback(RecordedSound sound) {
        this.sound = sound;
        this.stretch = new TimeStretch(sound);
    }

    @Override
    public short[] get() {
        if (taken == wide.length) {
            wide = upsampler.widen(frame());
            taken = 0;
        }
        short[] out = new short[Sound.DEVICE_FRAME];
        System.arraycopy(wide, taken, out, 0, out.length);
        taken += out.length;
        return out;
    }

    private short[] frame() {
        long jump = takeWanted();
        if (jump != NOWHERE) {
            stretch.moveTo(jump);
        }
        long from = stretch.position();
        waiting = !sound.plays(from, TimeStretch.NEEDED);
        if (paused || waiting || from >= sound.samples()) {
            return new short[TimeStretch.HOP];
        }
        short[] frame = stretch.next(speed);
        settle(stretch.position());
        return frame;
    }

    private synchronized long takeWanted() {
        long jump = wanted;
        wanted = NOWHERE;
        return jump;
    }

    /** Unless somebody has asked meanwhile to be elsewhere. */
    private synchronized void settle(long sample) {
        if (wanted == NOWHERE) {
            position = Math.min(sample, sound.samples());
        }
    }

    synchronized void moveTo(long sample) {
        wanted = Math.clamp(sample, 0, sound.samples());
        position = wanted;
    }

    void pause(boolean now) {
        paused = now;
    }

    void speed(double now) {
        speed = now;
    }

    /** In samples. */
    long position() {
        return position;
    }

    boolean over() {
        return position >= sound.samples();
    }

    /** Whether what is due has not been loaded yet. */
    boolean waiting() {
        return waiting && !over();
    }
}
