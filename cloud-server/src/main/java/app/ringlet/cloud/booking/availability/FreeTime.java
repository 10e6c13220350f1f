package app.ringlet.cloud.booking.availability;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A salon's time over a horizon.
 *
 * @param open when services may take place
 * @param working by the schedule: each employee's working time, and all of each unit's
 * @param free what of that the ledger has free
 */
record FreeTime(Horizon horizon, Timeline open, Map<UUID, Timeline> working, Map<UUID, Timeline> free) {

    /** How many cells of working time in [from, to) are taken. @param who someone whose time this is */
    int taken(UUID who, int from, int to) {
        return count(working, who, from, to) - count(free, who, from, to);
    }

    private static int count(Map<UUID, Timeline> lines, UUID who, int from, int to) {
        return Objects.requireNonNull(lines.get(who), "whose time was not read").count(from, to);
    }

    Runs runs() {
        return new Runs(open, free);
    }

    /** As if nothing were taken. */
    Runs scheduledRuns() {
        return new Runs(open, working);
    }
}
