package app.ringlet.cloud.booking.availability;

import app.ringlet.protocol.salon.ResourceView;
import java.util.List;
import java.util.UUID;

/**
 * A unit, any of those given, that a wanted service takes for some cells.
 *
 * @param from cells from the service's start; negative within the buffer before it
 * @param to cells from the service's start, exclusive
 */
record Take(List<ResourceView.Unit> units, int from, int to) {

    /** The starts of the service at which one of the units is free. */
    Timeline starts(Runs free) {
        Timeline anyone = free.none();
        for (ResourceView.Unit unit : units) {
            anyone.or(free.starts(unit.id(), to - from));
        }
        return anyone.earlier(from);
    }

    boolean isOf(UUID unit) {
        return units.stream().anyMatch(u -> u.id().equals(unit));
    }
}
