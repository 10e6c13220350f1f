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
 * @param options who may do it, in the order of the calendar's columns
 * @param named whether that is one employee who was asked for
 */
record Part(List<Option> options, Map<UUID, Option> byEmployee, boolean named) {

    Part(List<Option> options, boolean named) {
        this(options, options.stream().collect(toMap(Option::employee, identity())), named);
    }

    /** The most cells that guests' parts may take from their common start on, with the buffers after them. */
    static int longest(List<List<Part>> guests) {
        return guests.stream()
                .mapToInt(parts -> parts.stream().mapToInt(Part::longest).sum())
                .max()
                .orElseThrow();
    }

    private int longest() {
        return options.stream().mapToInt(o -> o.length() + o.after()).max().orElse(0);
    }

    Optional<Option> by(UUID employee) {
        return Optional.ofNullable(byEmployee.get(employee));
    }
}
