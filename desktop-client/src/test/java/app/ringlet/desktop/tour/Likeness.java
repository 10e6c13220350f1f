package app.ringlet.desktop.tour;

import app.ringlet.simulator.audio.Sound;
import java.util.Arrays;

/**
 * Whether something that was said can be heard in what arrived, however the line bent it: by how loud it is from one 20 ms to the next,
 * which resampling, µ-law and a lost frame leave as it is.
 */
final class Likeness {

    private static final int PER_SECOND = 50;

    private Likeness() {}

    /**
     * The best place of one loudness curve in another.
     *
     * @param seconds from the beginning of what was heard; 0 if it is too short
     * @param correlation Pearson's, -1 to 1
     */
    record Found(double seconds, double correlation) {}

    static Found find(double[] said, double[] heard) {
        Found best = new Found(0, -1);
        for (int from = 0; from + said.length <= heard.length; from++) {
            double same = correlation(said, Arrays.copyOfRange(heard, from, from + said.length));
            if (same > best.correlation()) {
                best = new Found((double) from / PER_SECOND, same);
            }
        }
        return best;
    }

    static double[] loudness(Sound sound) {
        short[] samples = new short[sound.samples()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = sound.sample(i);
        }
        return loudness(samples, Sound.RATE);
    }

    /** Root mean square of each 20 ms. */
    static double[] loudness(short[] samples, int rate) {
        int window = rate / PER_SECOND;
        double[] curve = new double[samples.length / window];
        for (int i = 0; i < curve.length; i++) {
            double sum = 0;
            for (int j = i * window; j < (i + 1) * window; j++) {
                sum += (double) samples[j] * samples[j];
            }
            curve[i] = Math.sqrt(sum / window);
        }
        return curve;
    }

    private static double correlation(double[] one, double[] other) {
        double meanOne = Arrays.stream(one).average().orElse(0);
        double meanOther = Arrays.stream(other).average().orElse(0);
        double together = 0;
        double squaresOne = 0;
        double squaresOther = 0;
        for (int i = 0; i < one.length; i++) {
            double a = one[i] - meanOne;
            double b = other[i] - meanOther;
            together += a * b;
            squaresOne += a * a;
            squaresOther += b * b;
        }
        return squaresOne == 0 || squaresOther == 0 ? 0 : together / Math.sqrt(squaresOne * squaresOther);
    }
}
