package app.ringlet.cloud.booking.series;

import app.ringlet.cloud.booking.visit.PlannedItem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit of a series that is wanted at a time.
 *
 * @param appointment what is to move there; absent if it is new
 * @param before what that consists of; empty if it is new
 */
record Wanted(int position, Instant start, @Nullable UUID appointment, List<PlannedItem> before) {

    static Wanted anew(int position, Instant start) {
        return new Wanted(position, start, null, List.of());
    }
}
