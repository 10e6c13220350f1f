package app.ringlet.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Samples of one figure, sorted. Percentiles are of nearest rank: the smallest sample that so many are not above. */
final class Percentiles {

    private final long[] sorted;

    /** @param nanos at least one sample */
    Percentiles(long[] nanos) {
        if (nanos.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        sorted = nanos.clone();
        Arrays.sort(sorted);
    }

    /** Of all their samples. */
    static Percentiles together(List<Percentiles> parts) {
        return new Percentiles(
                parts.stream().flatMapToLong(part -> Arrays.stream(part.sorted)).toArray());
    }

    int count() {
        return sorted.length;
    }

    double millis(double percent) {
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(0, rank - 1)] / 1e6;
    }

    /** Every sample, in milliseconds, on a line of its own. */
    String lines() {
        return Arrays.stream(sorted)
                .mapToObj(nanos -> String.format(Locale.ROOT, "%.3f%n", nanos / 1e6))
                .collect(Collectors.joining());
    }
}
