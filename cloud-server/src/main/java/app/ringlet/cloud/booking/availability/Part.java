package app.ringlet.cloud.booking.availability;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One service of a wanted visit, as the search sees it.
 *
 * @param guest who of a group it is for
 * @param options who may do it, in the order of the calendar's columns
 * @param named whether that is one employee who was asked for
 */
record Part(int guest, List<Option> options, boolean named) {

    Optional<Option> by(UUID employee) {
        return options.stream().filter(o -> o.employee().equals(employee)).findFirst();
    }
}
