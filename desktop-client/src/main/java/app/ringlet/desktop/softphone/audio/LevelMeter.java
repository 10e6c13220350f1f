package app.ringlet.desktop.softphone.audio;

/** How loud it is, in dB below the loudest that 16 bits can hold. Written by an audio thread, read by any: two volatile numbers. */
public final class LevelMeter {

    /** What counts as nothing at all. */
    public static final double SILENT = -90;

    private static final int HELD_FRAMES = 100;
    private static final double FALL = 0.5;

    private volatile double level = SILENT;
    private volatile double peak = SILENT;
    private int held;

    /** Takes 10 or 20 ms. */
    void hear(short[] samples) {
        double sum = 0;
        int highest = 0;
        for (short sample : samples) {
            sum += (double) sample * sample;
            highest = Math.max(highest, Math.abs((int) sample));
        }
        level = decibels(Math.sqrt(sum / samples.length));
        double now = decibels(highest);
        if (now >= peak) {
            peak = now;
            held = 0;
        } else if (++held > HELD_FRAMES) {
            peak = Math.max(now, peak - FALL);
        }
    }

    void silence() {
        level = SILENT;
        peak = SILENT;
    }

    private static double decibels(double amplitude) {
        return amplitude < 1 ? SILENT : Math.max(SILENT, 20 * Math.log10(amplitude / 32_768));
    }

    /** Root mean square of the last frame, dBFS from {@link #SILENT} to 0. */
    public double level() {
        return level;
    }

    /** The highest sample of the last seconds, dBFS; held, then falling. */
    public double peak() {
        return peak;
    }
}
