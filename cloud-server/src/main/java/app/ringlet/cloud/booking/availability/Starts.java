package app.ringlet.cloud.booking.availability;

import java.util.List;

/**
 * Where a visit may start, by shifts of lines: each guest's services worked back from the last, whoever does them. Guests who
 * want the same employee or unit, and buffers between two employees, are left to {@link Assignment}: what is possible is
 * among these starts.
 */
final class Starts {

    private Starts() {}

    /** @param guests the parts of each, at least one */
    static Timeline of(List<List<Part>> guests, Runs free) {
        Timeline possible = chain(guests.getFirst(), free);
        for (List<Part> parts : guests.subList(1, guests.size())) {
            possible.and(chain(parts, free));
        }
        return possible;
    }

    private static Timeline chain(List<Part> parts, Runs free) {
        Timeline next = free.none();
        for (int i = parts.size() - 1; i >= 0; i--) {
            boolean last = i == parts.size() - 1;
            Timeline here = free.none();
            for (Option option : parts.get(i).options()) {
                Timeline starts = option.starts(free, i == 0, last).and(free.open(option.length()));
                if (!last) {
                    starts.and(next.earlier(option.length()));
                }
                here.or(starts);
            }
            next = here;
        }
        return next;
    }
}
