package app.ringlet.cloud.booking.availability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How well a visit fits into its employees' free time. A piece of free time that is left beside it and is shorter than the
 * employee's shortest service can no longer be sold: those cells are lost. Of two visits that lose the same, the one that touches more of
 * what is there already (another visit, a break, the day's end) is the better, and then the earlier.
 *
 * @param lost cells that could be sold before and no longer can be
 * @param touching how many ends of its employees' time have nothing free beside them
 */
record Fit(int lost, int touching, int ends) {

    static final Comparator<Fit> BEST_FIRST = Comparator.comparingInt(Fit::lost)
            .thenComparing(Comparator.comparingInt(Fit::touching).reversed());

    private record Busy(int from, int to) {}

    /** @param shortest the cells of each employee's shortest service */
    static Fit of(List<Served> visit, Runs free, Map<UUID, Integer> shortest) {
        int lost = 0;
        int touching = 0;
        int ends = 0;
        for (Map.Entry<UUID, List<Busy>> one : busy(visit).entrySet()) {
            Timeline line = free.of(one.getKey());
            int sellable = shortest.getOrDefault(one.getKey(), 1);
            int previous = -1;
            for (Busy b : one.getValue()) {
                int before = b.from() - Math.max(line.previousClear(b.from()) + 1, previous);
                lost += unusable(before, sellable);
                touching += before == 0 ? 1 : 0;
                ends++;
                previous = b.to();
            }
            int after = line.nextClear(previous) - previous;
            lost += unusable(after, sellable);
            touching += after == 0 ? 1 : 0;
            ends++;
        }
        return new Fit(lost, touching, ends);
    }

    private static int unusable(int gap, int sellable) {
        return gap < sellable ? gap : 0;
    }

    /** By employee, in order and as long as possible. */
    private static Map<UUID, List<Busy>> busy(List<Served> visit) {
        Map<UUID, List<Busy>> busy = new HashMap<>();
        for (Served s : visit) {
            Option o = s.option();
            if (o.processing() == 0) {
                add(busy, o.employee(), s.busyFrom(), s.busyTo());
            } else {
                add(busy, o.employee(), s.busyFrom(), s.start() + o.active());
                add(busy, o.employee(), s.start() + o.active() + o.processing(), s.busyTo());
            }
        }
        return busy;
    }

    private static void add(Map<UUID, List<Busy>> busy, UUID who, int from, int to) {
        List<Busy> theirs = busy.computeIfAbsent(who, k -> new ArrayList<>());
        if (from >= to) {
            return;
        }
        if (!theirs.isEmpty() && theirs.getLast().to() == from) {
            theirs.addLast(new Busy(theirs.removeLast().from(), to));
        } else {
            theirs.add(new Busy(from, to));
        }
    }

    /** Why it ranks where it does, as the desk would say it. */
    String reason() {
        if (lost > 0) {
            return "Leaves " + lost * Option.CELL + " minutes that nothing fits into.";
        }
        if (touching == ends) {
            return "Fills the gap exactly.";
        }
        return touching > 0 ? "Joins what is booked; nothing is lost." : "Nothing is lost.";
    }
}
