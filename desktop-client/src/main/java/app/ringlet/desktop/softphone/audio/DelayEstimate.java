package app.ringlet.desktop.softphone.audio;

import java.util.Arrays;

/** How late frames come, compared with the quickest of the last seconds; from that, how long to keep them. For one thread. */
final class DelayEstimate {

    static final int LEAST = 20;
    static final int MOST = 200;

    private static final int REMEMBERED = 250;
    private static final int REVIEW = 10;
    private static final double SHARE = 0.97;

    private final double[] transits = new double[REMEMBERED];
    private int count;
    private int target = 2 * LEAST;
    private double jitter;
    private double lastTransit = Double.NaN;

    /**
     * @param sentMillis by the sender's clock, from any beginning
     * @param arrivedMillis by this machine's, from any beginning
     */
    void arrived(double sentMillis, double arrivedMillis) {
        double transit = arrivedMillis - sentMillis;
        transits[count++ % REMEMBERED] = transit;
        if (!Double.isNaN(lastTransit)) {
            // As RFC 3550 has it: a sixteenth of each new difference.
            jitter += (Math.abs(transit - lastTransit) - jitter) / 16;
        }
        lastTransit = transit;
        if (count % REVIEW == 0) {
            review();
        }
    }

    private void review() {
        double[] sorted = Arrays.copyOf(transits, Math.min(count, REMEMBERED));
        Arrays.sort(sorted);
        double late = sorted[(int) Math.min(sorted.length - 1, Math.ceil(SHARE * sorted.length))] - sorted[0];
        target = (int) Math.max(LEAST, Math.min(MOST, Math.ceil(late / LEAST) * LEAST + LEAST));
    }

    /** A new stream has a clock of its own. */
    void restart() {
        count = 0;
        lastTransit = Double.NaN;
    }

    /** Milliseconds to keep a frame, 20 to 200, whole frames. */
    int target() {
        return target;
    }

    /** Mean difference of successive transits, in milliseconds. */
    double jitter() {
        return jitter;
    }
}
