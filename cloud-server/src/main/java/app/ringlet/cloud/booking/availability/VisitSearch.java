package app.ringlet.cloud.booking.availability;

import app.ringlet.cloud.booking.AvailabilityQuery;
import app.ringlet.cloud.booking.AvailabilityQuery.Choice;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.booking.SlotOrder;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the slots of one visit in one stretch of time. For one thread. */
final class VisitSearch {

    private final WantedVisit visit;
    private final Horizon horizon;
    private final Runs runs;
    private final Starts starts;
    private final FairOrder order;
    private final List<UUID> allRounders;

    VisitSearch(WantedVisit visit, FreeTime time) {
        this.visit = visit;
        this.horizon = time.horizon();
        this.runs = time.runs();
        this.starts = new Starts(visit.guests(), runs);
        this.order = new FairOrder(visit.setup(), time);
        this.allRounders = allRounders();
    }

    private record Found(int cell, List<Served> served, Fit fit) {}

    /** @param from earliest start. @param to latest start, exclusive */
    List<Slot> find(AvailabilityQuery query, Instant from, Instant to) {
        if (query.order() == SlotOrder.BEST_FIT) {
            return bestFit(query, from, to);
        }
        return candidates(query.window(), from, to)
                .boxed()
                .flatMap(cell -> ways(cell, query.choice()))
                .limit(query.limit())
                .map(way -> slot(way, null))
                .toList();
    }

    /** How it is served at the first start of all, by whose turn it is then. */
    Optional<List<Served>> first(Instant from, Instant to) {
        return candidates(null, from, to)
                .boxed()
                .flatMap(cell -> ways(cell, Choice.FIRST_FREE_EMPLOYEE))
                .findFirst();
    }

    private List<Slot> bestFit(AvailabilityQuery query, Instant from, Instant to) {
        Map<UUID, Integer> shortest = shortest();
        return candidates(query.window(), from, to)
                .boxed()
                .flatMap(cell -> bestFit(cell, query.choice(), shortest))
                .sorted(Comparator.comparing(Found::fit, Fit.BEST_FIRST).thenComparing(Found::cell))
                .limit(query.limit())
                .map(found -> slot(found.served(), found.fit()))
                .toList();
    }

    private Stream<Found> bestFit(int cell, Choice choice, Map<UUID, Integer> shortest) {
        Stream<Found> here =
                ways(cell, Choice.EACH_EMPLOYEE).map(way -> new Found(cell, way, Fit.of(way, runs, shortest)));
        return choice == Choice.EACH_EMPLOYEE
                ? here
                : here.min(Comparator.comparing(Found::fit, Fit.BEST_FIRST)).stream();
    }

    /** Cells on the salon's grid at which the visit may be possible. */
    private IntStream candidates(AvailabilityQuery.@Nullable Window window, Instant from, Instant to) {
        Timeline possible = starts.possible();
        Salon salon = visit.setup().salon();
        WallGrid grid = new WallGrid(salon.zone(), salon.rules().gridMinutes(), window);
        int end = horizon.cell(to);
        return IntStream.iterate(
                        possible.next(horizon.cell(from)),
                        cell -> cell >= 0 && cell < end,
                        cell -> possible.next(cell + 1))
                .filter(cell -> grid.offers(horizon.time(cell)));
    }

    private Stream<List<Served>> ways(int cell, Choice choice) {
        if (choice == Choice.EACH_EMPLOYEE && visit.guests().size() == 1) {
            List<List<Served>> each = allRounders.stream()
                    .filter(employee -> starts.isPossible(0, employee, cell))
                    .flatMap(employee -> assignment(cell, order.columns()).by(employee).stream())
                    .toList();
            if (!each.isEmpty()) {
                return each.stream();
            }
        }
        return assignment(cell, order.at(cell)).find().stream();
    }

    private Assignment assignment(int cell, List<UUID> preference) {
        return new Assignment(visit.guests(), runs, starts, preference, cell);
    }

    /** Who can do all that names nobody, if anything does, in the order of the calendar's columns. */
    private List<UUID> allRounders() {
        List<Part> open = visit.parts().stream().filter(p -> !p.named()).toList();
        return open.isEmpty()
                ? List.of()
                : order.columns().stream()
                        .filter(e -> open.stream().allMatch(p -> p.by(e).isPresent()))
                        .toList();
    }

    /** The cells of each employee's shortest service. */
    private Map<UUID, Integer> shortest() {
        Map<UUID, Integer> shortest = new HashMap<>();
        visit.setup()
                .skills()
                .forEach((employee, skills) -> skills.values().stream()
                        .flatMap(skill ->
                                Stream.ofNullable(visit.setup().services().get(skill.serviceId())))
                        .mapToInt(service -> Option.cells(service.totalMinutes()))
                        .min()
                        .ifPresent(cells -> shortest.put(employee, cells)));
        return shortest;
    }

    private Slot slot(List<Served> way, @Nullable Fit fit) {
        Salon salon = visit.setup().salon();
        List<Slot.Item> items = new ArrayList<>(way.size());
        int end = 0;
        for (GuestOrder.Placed placed : visit.inOrder(way)) {
            Served so = placed.served();
            WantedItem item = visit.items().get(placed.place());
            items.add(new Slot.Item(
                    item.service().id(), so.option().employee(), item.guest(), local(so.start()), local(so.end())));
            end = Math.max(end, so.end());
        }
        return new Slot(
                local(way.getFirst().start()),
                salon.local(horizon.time(end)),
                items.getFirst().employeeId(),
                items,
                fit == null ? null : fit.lost() * Option.CELL,
                fit == null ? null : fit.reason());
    }

    private OffsetDateTime local(int cell) {
        return visit.setup().salon().local(horizon.time(cell));
    }
}
