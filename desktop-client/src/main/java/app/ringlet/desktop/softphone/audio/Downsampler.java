package app.ringlet.desktop.softphone.audio;

/** From the devices' rate to the line's, keeping its state from frame to frame. For one thread. */
final class Downsampler {

    private final double[] taps = LowPass.taps();
    private final double[] past = new double[LowPass.TAPS];
    private int at;

    /** @param wide a multiple of six samples; the answer has a sixth of them */
    short[] narrow(short[] wide) {
        short[] narrow = new short[wide.length / Sound.RATIO];
        for (int i = 0; i < wide.length; i++) {
            at = (at + 1) % past.length;
            past[at] = wide[i];
            if (i % Sound.RATIO == Sound.RATIO - 1) {
                narrow[i / Sound.RATIO] = Sound.clip(filtered());
            }
        }
        return narrow;
    }

    private double filtered() {
        double sum = 0;
        for (int i = 0; i < taps.length; i++) {
            sum += taps[i] * past[(at - i + past.length) % past.length];
        }
        return sum;
    }
}
