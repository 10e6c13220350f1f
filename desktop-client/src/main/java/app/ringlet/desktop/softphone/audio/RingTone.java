package app.ringlet.desktop.softphone.audio;

import java.util.function.Supplier;

/** A telephone's ring, two soft notes and a pause, 10 ms at a time. For one thread. */
public final class RingTone implements Supplier<short[]> {

    private static final double LOUDNESS = 5_000;
    private static final double[] NOTES = {659.26, 783.99};
    private static final int NOTE = Sound.DEVICE_RATE * 2 / 5;
    private static final int CYCLE = Sound.DEVICE_RATE * 3;
    private static final int EDGE = Sound.DEVICE_RATE / 50;

    private int at;

    @Override
    public short[] get() {
        short[] frame = new short[Sound.DEVICE_FRAME];
        for (int i = 0; i < frame.length; i++) {
            frame[i] = sample(at);
            at = (at + 1) % CYCLE;
        }
        return frame;
    }

    private static short sample(int at) {
        int note = at / NOTE;
        if (note >= 2 * NOTES.length) {
            return 0;
        }
        int within = at % NOTE;
        double edge = Math.min(1, Math.min(within, NOTE - within) / (double) EDGE);
        double turn = 2 * Math.PI * within / Sound.DEVICE_RATE;
        return Sound.clip(LOUDNESS * edge * Math.sin(NOTES[note % NOTES.length] * turn));
    }
}
