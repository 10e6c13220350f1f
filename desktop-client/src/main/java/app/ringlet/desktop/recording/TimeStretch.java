package app.ringlet.desktop.recording;

import app.ringlet.desktop.softphone.audio.Sound;

/**
 * Speech faster without making it higher (WSOLA): pieces of 40 ms are laid over each other at half their length, each taken from near
 * where it is due, just there where it goes on as the one before would have. For one thread.
 */
final class TimeStretch {

    /** Samples by which it goes on: 20 ms of the line. */
    static final int HOP = Sound.LINE_FRAME;

    private static final int WINDOW = 2 * HOP;

    /** Samples to either side where a better fit is looked for: one period of a deep voice. */
    private static final int REACH = 100;

    /** Samples that must be there from the position on. */
    static final int NEEDED = WINDOW + 2 * REACH + HOP;

    private final RecordedSound sound;
    private final double[] fade = new double[HOP];
    private double due;
    private long taken = Long.MIN_VALUE;

    TimeStretch(RecordedSound sound) {
        this.sound = sound;
        for (int i = 0; i < HOP; i++) {
            fade[i] = 0.5 - 0.5 * Math.cos(Math.PI * (i + 0.5) / HOP);
        }
    }

    /** Goes on from here, as if nothing had been played. */
    void moveTo(long sample) {
        due = sample;
        taken = Long.MIN_VALUE;
    }

    /** Where in the recording it is. */
    long position() {
        return Math.round(due);
    }

    /** The next 20 ms to be heard. @param speed 1 to 2 */
    short[] next(double speed) {
        short[] out = new short[HOP];
        long from = position();
        if (speed == 1 || taken == Long.MIN_VALUE) {
            // What the last piece fades into goes on where it was.
            long start = taken == Long.MIN_VALUE ? from : taken + HOP;
            for (int i = 0; i < HOP; i++) {
                out[i] = sound.at(start + i);
            }
            taken = start;
            due = speed == 1 ? start + HOP : due + HOP * speed;
            return out;
        }
        long goesOn = taken + HOP;
        long best = bestNear(from, goesOn);
        for (int i = 0; i < HOP; i++) {
            out[i] = (short) Math.round((1 - fade[i]) * sound.at(goesOn + i) + fade[i] * sound.at(best + i));
        }
        taken = best;
        due += HOP * speed;
        return out;
    }

    /** Where, near {@code from}, it sounds most like what would have come next. */
    private long bestNear(long from, long goesOn) {
        long best = from;
        double fit = Double.NEGATIVE_INFINITY;
        for (long at = from - REACH; at <= from + REACH; at += 2) {
            double product = 0;
            double power = 1;
            for (int i = 0; i < HOP; i += 2) {
                double sample = sound.at(at + i);
                product += sample * sound.at(goesOn + i);
                power += sample * sample;
            }
            double like = product / Math.sqrt(power);
            if (like > fit) {
                fit = like;
                best = at;
            }
        }
        return best;
    }
}
