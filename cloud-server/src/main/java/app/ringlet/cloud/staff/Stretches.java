package app.ringlet.cloud.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sets of time as lists of stretches, in order and without overlap. */
final class Stretches {

    private Stretches() {}

    /** @param stretches in any order, and with any overlap */
    static List<Stretch> union(List<Stretch> stretches) {
        List<Stretch> sorted = new ArrayList<>(stretches);
        sorted.sort(Comparator.comparing(Stretch::start));
        List<Stretch> united = new ArrayList<>(sorted.size());
        sorted.forEach(s -> append(united, s));
        return united;
    }

    /** @param next does not begin before the last of {@code stretches} */
    static void append(List<Stretch> stretches, Stretch next) {
        if (!stretches.isEmpty() && !next.start().isAfter(stretches.getLast().end())) {
            Stretch last = stretches.removeLast();
            stretches.add(new Stretch(last.start(), later(last.end(), next.end())));
        } else {
            stretches.add(next);
        }
    }

    /** What of {@code stretches} does not lie in [from, to). */
    static List<Stretch> without(List<Stretch> stretches, Instant from, Instant to) {
        List<Stretch> left = new ArrayList<>(stretches.size() + 1);
        for (Stretch s : stretches) {
            Instant endBefore = earlier(from, s.end());
            Instant startAfter = later(to, s.start());
            if (s.start().isBefore(endBefore)) {
                left.add(new Stretch(s.start(), endBefore));
            }
            if (startAfter.isBefore(s.end())) {
                left.add(new Stretch(startAfter, s.end()));
            }
        }
        return left;
    }

    static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
