package app.ringlet.cloud.booking.availability;

import app.ringlet.cloud.booking.setup.SalonSetup;
import app.ringlet.cloud.booking.visit.PlannedItem;
import app.ringlet.cloud.booking.visit.PlannedUnit;
import app.ringlet.protocol.salon.ResourceView;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/** A visit as it was sold, to be served at another time: the same employees and minutes, but any unit of the same resources. */
final class SoldVisit {

    private final List<PlannedItem> items;
    private final SalonSetup setup;
    private final List<List<Integer>> places;

    SoldVisit(List<PlannedItem> items, SalonSetup setup) {
        this.items = items;
        this.setup = setup;
        TreeMap<Integer, List<Integer>> byGuest = new TreeMap<>();
        IntStream.range(0, items.size())
                .forEach(i -> byGuest.computeIfAbsent(items.get(i).guest(), g -> new ArrayList<>())
                        .add(i));
        this.places = List.copyOf(byGuest.values());
    }

    SalonSetup setup() {
        return setup;
    }

    List<List<Part>> guests() {
        return places.stream()
                .map(guest -> guest.stream().map(i -> part(items.get(i))).toList())
                .toList();
    }

    int longest() {
        return places.stream()
                .mapToInt(guest -> guest.stream()
                        .mapToInt(i ->
                                items.get(i).minutes().total() + items.get(i).bufferAfter())
                        .sum())
                .map(Option::cells)
                .max()
                .orElseThrow();
    }

    List<PlannedItem> plan(List<Served> served, Horizon horizon) {
        List<Integer> order = places.stream().flatMap(List::stream).toList();
        List<PlannedItem> planned = new ArrayList<>(items);
        for (int i = 0; i < served.size(); i++) {
            Served so = served.get(i);
            planned.set(order.get(i), items.get(order.get(i)).at(horizon.time(so.start()), WantedItem.units(so)));
        }
        return planned;
    }

    private Part part(PlannedItem item) {
        Option option = new Option(
                item.employeeId(),
                Option.cells(item.minutes().active()),
                Option.cells(item.minutes().processing()),
                Option.cells(item.minutes().finishing()),
                Option.cells(item.bufferBefore()),
                Option.cells(item.bufferAfter()),
                item.units().stream().map(this::take).toList());
        return new Part(item.guest(), List.of(option), true);
    }

    private Take take(PlannedUnit sold) {
        List<ResourceView.Unit> units = new ArrayList<>();
        units.add(new ResourceView.Unit(sold.id(), sold.name()));
        setup.resourceOf(sold.id()).stream()
                .flatMap(resource -> resource.units().stream())
                .filter(unit -> !isSame(unit.id(), sold))
                .forEach(units::add);
        return new Take(units, Option.cells(sold.from()), Option.cells(sold.to()));
    }

    private static boolean isSame(UUID unit, PlannedUnit sold) {
        return unit.equals(sold.id());
    }
}
