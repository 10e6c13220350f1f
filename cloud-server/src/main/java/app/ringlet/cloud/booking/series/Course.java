package app.ringlet.cloud.booking.series;

import app.ringlet.cloud.booking.visit.PlannedItem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where what is ahead of a series is to go.
 *
 * @param moves whether the rule is another than before
 * @param ahead as it stands, by position
 * @param wanted of each of {@code ahead}
 */
record Course(SeriesRule rule, boolean moves, List<StoredOccurrence> ahead, List<Wanted> wanted, ZoneId zone) {

    /** Such that none needs the time of one that has not moved yet: who goes later goes last to first. */
    List<Placing> inOrder(List<Placing> placings) {
        Wanted first = wanted.getFirst();
        boolean later = first.start().isAfter(PlannedItem.start(first.before()));
        return later ? placings.reversed() : placings;
    }

    /** @param placings of those whose time was up for change, if it was */
    List<StoredOccurrence> after(List<Placing> placings) {
        Map<Integer, Placing> byPosition =
                placings.stream().collect(Collectors.toMap(p -> p.wanted().position(), Function.identity()));
        return ahead.stream().map(o -> after(o, byPosition.get(o.position()))).toList();
    }

    private StoredOccurrence after(StoredOccurrence before, @Nullable Placing placing) {
        Instant planned = moves ? rule.at(before.position(), zone) : before.planned();
        Instant start = placing == null ? null : placing.start();
        boolean movedAwayByItself = placing != null
                && moves
                && !placing.wanted().start().toInstant().equals(planned);
        Instant placed = start == null || !moves || movedAwayByItself ? before.placed() : start;
        return new StoredOccurrence(before.position(), planned, placed, before.appointment());
    }
}
