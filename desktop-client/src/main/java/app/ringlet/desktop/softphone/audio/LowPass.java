package app.ringlet.desktop.softphone.audio;

/** The filter between the two rates: a windowed sinc that lets through what a telephone carries, up to some 3.6 kHz. */
final class LowPass {

    /** Taps at the devices' rate: 2 ms, so that rates are changed with one millisecond of delay. */
    static final int TAPS = 16 * Sound.RATIO;

    private static final double CUT = 3_650;

    private LowPass() {}

    /** Of unit gain at zero frequency. */
    static double[] taps() {
        double[] taps = new double[TAPS];
        double middle = (TAPS - 1) / 2.0;
        double step = 2 * Math.PI * CUT / Sound.DEVICE_RATE;
        double sum = 0;
        for (int i = 0; i < TAPS; i++) {
            double x = i - middle;
            double window = 0.42
                    - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / TAPS)
                    + 0.08 * Math.cos(4 * Math.PI * (i + 0.5) / TAPS);
            taps[i] = Math.sin(step * x) / x * window;
            sum += taps[i];
        }
        for (int i = 0; i < TAPS; i++) {
            taps[i] /= sum;
        }
        return taps;
    }
}
