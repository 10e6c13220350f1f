package app.ringlet.cloud.booking.availability;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Where a visit may start, by shifts of lines: each guest's services worked back from the last. Guests who want the same employee or
 * unit, and buffers between two employees, are left to {@link Assignment}: what is possible is among these starts. For one thread.
 */
final class Starts {

    private final List<List<Part>> guests;
    private final Runs free;

    /** Employees who do a service in the same time share a list. */
    private final Map<List<Take>, Timeline> unitsFree = new IdentityHashMap<>();

    private record Pair(int guest, UUID employee) {}

    private final Map<Pair, Timeline> byOne = new HashMap<>();

    /** @param guests the parts of each, at least one */
    Starts(List<List<Part>> guests, Runs free) {
        this.guests = guests;
        this.free = free;
    }

    /** Whoever serves it. */
    Timeline possible() {
        Timeline possible = chain(guests.getFirst(), option -> true);
        for (List<Part> parts : guests.subList(1, guests.size())) {
            possible.and(chain(parts, option -> true));
        }
        return possible;
    }

    /** Whether the employee may be able to do everything of the guest's that names nobody, at that start. */
    boolean isPossible(int guest, UUID employee, int cell) {
        return byOne.computeIfAbsent(
                        new Pair(guest, employee),
                        k -> chain(
                                guests.get(guest), option -> option.employee().equals(employee)))
                .get(cell);
    }

    private Timeline chain(List<Part> parts, Predicate<Option> who) {
        Timeline next = free.none();
        for (int i = parts.size() - 1; i >= 0; i--) {
            Part part = parts.get(i);
            boolean last = i == parts.size() - 1;
            Timeline here = free.none();
            for (Option option : part.options()) {
                if (part.named() || who.test(option)) {
                    Timeline starts = option.starts(free, i == 0, last)
                            .and(free.open(option.length()))
                            .and(unitsFree(option.takes()));
                    if (!last) {
                        starts.and(next.earlier(option.length()));
                    }
                    here.or(starts);
                }
            }
            next = here;
        }
        return next;
    }

    private Timeline unitsFree(List<Take> takes) {
        return unitsFree.computeIfAbsent(takes, t -> {
            Timeline all = free.all();
            t.forEach(take -> all.and(take.starts(free)));
            return all;
        });
    }
}
