package app.ringlet.cloud.booking.availability;

import app.ringlet.cloud.booking.ledger.Cells;
import java.util.List;
import java.util.UUID;

/**
 * One service of a wanted visit, as the search sees it. All in cells.
 *
 * @param offset from the visit's start
 * @param who may serve it, in the order of the calendar's columns
 * @param named whether that is one employee who was asked for
 */
record Part(int offset, int active, int processing, int finishing, List<UUID> who, boolean named) {

    int length() {
        return active + processing + finishing;
    }

    /** The starts of the visit at which someone with this free time can serve this part. */
    Timeline starts(Timeline free) {
        Timeline starts = free.startsOfRuns(active).earlier(offset);
        if (finishing > 0) {
            starts.and(free.startsOfRuns(finishing).earlier(offset + active + processing));
        }
        return starts;
    }

    static int cells(int minutes) {
        return minutes / Cells.MINUTES;
    }
}
