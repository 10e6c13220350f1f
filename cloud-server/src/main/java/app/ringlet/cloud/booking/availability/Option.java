package app.ringlet.cloud.booking.availability;

import app.ringlet.cloud.booking.ledger.Cells;
import java.util.List;
import java.util.UUID;

/**
 * How one employee would do a wanted service. All in cells.
 *
 * @param before buffer in which the employee gets ready
 * @param after buffer in which the employee clears up
 */
record Option(UUID employee, int active, int processing, int finishing, int before, int after, List<Take> takes) {

    int length() {
        return active + processing + finishing;
    }

    /**
     * The starts at which the employee is free.
     *
     * @param first whether nothing of the guest's comes before it, so that its buffer counts
     * @param last whether nothing of the guest's comes after it
     */
    Timeline starts(Runs free, boolean first, boolean last) {
        int ready = first ? before : 0;
        int clear = last ? after : 0;
        Timeline starts;
        if (processing == 0) {
            starts = free.starts(employee, ready + length() + clear).earlier(-ready);
        } else {
            starts = free.starts(employee, ready + active).earlier(-ready);
            if (finishing + clear > 0) {
                starts.and(free.starts(employee, finishing + clear).earlier(active + processing));
            }
        }
        return starts;
    }

    /** Minutes of a cell. */
    static final int CELL = Cells.MINUTES;

    static int cells(int minutes) {
        return minutes / CELL;
    }
}
