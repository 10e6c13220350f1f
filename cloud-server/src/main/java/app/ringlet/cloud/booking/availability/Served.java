package app.ringlet.cloud.booking.availability;

import app.ringlet.protocol.salon.ResourceView;
import java.util.ArrayList;
import java.util.List;

/**
 * How a wanted service would be done. In cells.
 *
 * @param start cell of the horizon
 * @param before the buffer that is really kept; 0 where the same employee has just served the same guest
 * @param after likewise
 * @param units one for each of the option's takes
 */
record Served(Option option, int start, int before, int after, List<ResourceView.Unit> units) {

    Served with(ResourceView.Unit unit) {
        List<ResourceView.Unit> more = new ArrayList<>(units);
        more.add(unit);
        return new Served(option, start, before, after, more);
    }

    Served clearingUp() {
        return new Served(option, start, before, option.after(), units);
    }

    int end() {
        return start + option.length();
    }

    /** First cell of the employee's time. */
    int busyFrom() {
        return start - before;
    }

    /** After the last cell of the employee's time. */
    int busyTo() {
        return end() + after;
    }
}
