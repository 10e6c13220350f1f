package app.ringlet.cloud.booking.availability;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One service of a wanted visit, as the search sees it.
 *
 * @param guest who of a group it is for
 * @param options who may do it, in the order of the calendar's columns
 * @param named whether that is one employee who was asked for
 */
record Part(int guest, List<Option> options, Map<UUID, Option> byEmployee, boolean named) {

    Part(int guest, List<Option> options, boolean named) {
        this(guest, options, options.stream().collect(toMap(Option::employee, identity())), named);
    }

    Optional<Option> by(UUID employee) {
        return Optional.ofNullable(byEmployee.get(employee));
    }
}
