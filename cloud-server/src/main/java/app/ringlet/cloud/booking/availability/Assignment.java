package app.ringlet.cloud.booking.availability;

import app.ringlet.protocol.salon.ResourceView;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who and what serves each part of a visit that starts at a given cell: employees and units solved together, by trying. A guest's
 * parts that name nobody go to one employee if one is free for them all, and otherwise each to whoever is free, whoever serves the
 * guest already first. For one thread, and one question.
 */
final class Assignment {

    /** Far more than any salon's visit takes; a group that is harder is not offered at that start. */
    private static final int MOST_STEPS = 20_000;

    private final List<List<Part>> guests;
    private final Runs free;
    private final Starts starts;
    private final List<UUID> preference;
    private final int start;
    private final Tentative tentative;
    private int steps;

    /** @param starts of the same guests and time. @param preference employees, the one to be taken first in front */
    Assignment(List<List<Part>> guests, Runs free, Starts starts, List<UUID> preference, int start) {
        this.guests = guests;
        this.free = free;
        this.starts = starts;
        this.preference = preference;
        this.start = start;
        this.tentative = new Tentative(free);
    }

    /** How each part is served, guest by guest; empty if there is no way. */
    Optional<List<Served>> find() {
        return guest(0) ? Optional.of(tentative.served()) : Optional.empty();
    }

    /** The same for a single guest, with {@code employee} for every part that names nobody. */
    Optional<List<Served>> by(UUID employee) {
        return can(0, employee) && part(0, 0, start, employee) ? Optional.of(tentative.served()) : Optional.empty();
    }

    private boolean guest(int guest) {
        if (guest == guests.size()) {
            return true;
        }
        long open = guests.get(guest).stream().filter(p -> !p.named()).count();
        if (open > 1) {
            for (UUID employee : preference) {
                if (can(guest, employee) && part(guest, 0, start, employee)) {
                    return true;
                }
            }
        }
        return part(guest, 0, start, null);
    }

    private boolean can(int guest, UUID employee) {
        return starts.isPossible(guest, employee, start);
    }

    /** @param only who serves what names nobody; absent for whoever is free */
    private boolean part(int guest, int index, int at, @Nullable UUID only) {
        List<Part> parts = guests.get(guest);
        Tentative.Mark mark = tentative.mark();
        if (index == parts.size()) {
            return (tentative.clearUp() && guest(guest + 1)) || tentative.backTo(mark);
        }
        for (Option option : candidates(parts.get(index), index, only)) {
            if (++steps > MOST_STEPS) {
                return false;
            }
            boolean goesOn = index > 0 && tentative.last().option().employee().equals(option.employee());
            int before = goesOn ? 0 : option.before();
            if (free.open(option.length()).get(at)
                    && (index == 0 || goesOn || tentative.clearUp())
                    && tentative.employ(option, at, before)
                    && units(guest, index, new Served(option, at, before, 0, List.of()), only)) {
                return true;
            }
            tentative.backTo(mark);
        }
        return false;
    }

    private boolean units(int guest, int index, Served so, @Nullable UUID only) {
        Tentative.Mark mark = tentative.mark();
        List<Take> takes = so.option().takes();
        if (so.units().size() == takes.size()) {
            tentative.serve(so);
            return part(guest, index + 1, so.end(), only) || tentative.backTo(mark);
        }
        Take take = takes.get(so.units().size());
        for (ResourceView.Unit unit : inOrder(take, index)) {
            if (++steps > MOST_STEPS) {
                return false;
            }
            if (tentative.take(unit.id(), so.start() + take.from(), so.start() + take.to())
                    && units(guest, index, so.with(unit), only)) {
                return true;
            }
            tentative.backTo(mark);
        }
        return false;
    }

    private List<Option> candidates(Part part, int index, @Nullable UUID only) {
        if (part.named() || part.options().size() == 1) {
            return part.options();
        }
        if (only != null) {
            return part.by(only).stream().toList();
        }
        SequencedSet<UUID> order = new LinkedHashSet<>();
        tentative.lately(index).forEach(s -> order.add(s.option().employee()));
        order.addAll(preference);
        return order.stream().flatMap(e -> part.by(e).stream()).toList();
    }

    /** Where the guest sits already comes first. */
    private List<ResourceView.Unit> inOrder(Take take, int index) {
        List<ResourceView.Unit> units = new ArrayList<>(take.units());
        List<ResourceView.Unit> known = tentative
                .lately(index)
                .flatMap(s -> s.units().stream())
                .filter(units::contains)
                .toList();
        units.removeAll(known);
        units.addAll(0, known);
        return units;
    }
}
