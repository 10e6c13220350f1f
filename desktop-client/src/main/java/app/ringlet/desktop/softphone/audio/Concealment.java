package app.ringlet.desktop.softphone.audio;

/**
 * Sounds in the place of a frame that did not come: the last period of the voice goes on, fading after 10 ms, silent after 60.
 * The idea is that of ITU-T G.711 Appendix I, without its delay: a step at a seam is spread over 4 ms instead. For one thread.
 */
final class Concealment {

    private static final int SHORTEST = Sound.LINE_RATE / 200;
    private static final int LONGEST = Sound.LINE_RATE / 66;
    private static final int COMPARED = Sound.LINE_FRAME;
    private static final int SEAM = Sound.LINE_RATE / 250;
    private static final int FULL = Sound.LINE_RATE / 100;
    private static final int GONE = Sound.LINE_RATE * 6 / 100;
    private static final int PAST = COMPARED + LONGEST + LONGEST / 4 + 1;

    private final double[] past = new double[PAST];
    private double[] period = new double[0];
    private double step;
    private int made;
    private boolean going;

    /** A frame that came, its beginning blended with what went on in its place. */
    short[] real(short[] frame) {
        short[] out = frame.clone();
        if (going) {
            int seam = Math.min(out.length, made > Sound.LINE_FRAME ? 2 * SEAM : SEAM);
            for (int i = 0; i < seam; i++) {
                double share = (i + 1.0) / (seam + 1);
                out[i] = Sound.clip(share * out[i] + (1 - share) * next());
            }
            going = false;
        }
        remember(out);
        return out;
    }

    /** A frame for one that did not come. */
    short[] instead() {
        if (!going) {
            begin();
        }
        short[] out = new short[Sound.LINE_FRAME];
        for (int i = 0; i < out.length; i++) {
            out[i] = Sound.clip(next());
        }
        remember(out);
        return out;
    }

    /** Forgets what was said: after a pause nothing may come back. */
    void forget() {
        java.util.Arrays.fill(past, 0);
        going = false;
    }

    private void begin() {
        int lag = lag();
        int quarter = lag / 4;
        period = new double[lag];
        System.arraycopy(past, PAST - lag, period, 0, lag);
        // Its end flows into its beginning: the last quarter turns into what went before the period.
        for (int i = 0; i < quarter; i++) {
            double share = (i + 1.0) / (quarter + 1);
            int at = lag - quarter + i;
            period[at] = (1 - share) * period[at] + share * past[PAST - lag - quarter + i];
        }
        step = past[PAST - 1] - past[PAST - lag - 1];
        made = 0;
        going = true;
    }

    private double next() {
        double spread = made < SEAM ? step * (1 - (made + 1.0) / (SEAM + 1)) : 0;
        double gain = made < FULL ? 1 : Math.max(0, 1 - (made - FULL) / (double) (GONE - FULL));
        double sample = gain * (period[made % period.length] + spread);
        made++;
        return sample;
    }

    /** The distance in samples at which the past looks most like itself. */
    private int lag() {
        int best = LONGEST;
        double most = 0;
        for (int lag = SHORTEST; lag <= LONGEST; lag++) {
            double product = 0;
            double energy = 1;
            for (int i = PAST - COMPARED; i < PAST; i++) {
                product += past[i] * past[i - lag];
                energy += past[i - lag] * past[i - lag];
            }
            double likeness = product / Math.sqrt(energy);
            if (likeness > most) {
                most = likeness;
                best = lag;
            }
        }
        return best;
    }

    private void remember(short[] out) {
        System.arraycopy(past, out.length, past, 0, PAST - out.length);
        for (int i = 0; i < out.length; i++) {
            past[PAST - out.length + i] = out[i];
        }
    }
}
