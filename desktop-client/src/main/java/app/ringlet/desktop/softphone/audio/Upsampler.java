package app.ringlet.desktop.softphone.audio;

/** From the line's rate to the devices', keeping its state from frame to frame. For one thread. */
public final class Upsampler {

    private final double[] taps = LowPass.taps();
    private final double[] past = new double[LowPass.TAPS / Sound.RATIO];
    private int at;

    /** Six samples for each. */
    public short[] widen(short[] narrow) {
        short[] wide = new short[narrow.length * Sound.RATIO];
        for (int i = 0; i < narrow.length; i++) {
            at = (at + 1) % past.length;
            past[at] = narrow[i];
            for (int phase = 0; phase < Sound.RATIO; phase++) {
                wide[i * Sound.RATIO + phase] = Sound.clip(Sound.RATIO * filtered(phase));
            }
        }
        return wide;
    }

    private double filtered(int phase) {
        double sum = 0;
        for (int i = 0; i < past.length; i++) {
            sum += taps[i * Sound.RATIO + phase] * past[(at - i + past.length) % past.length];
        }
        return sum;
    }
}
