package app.ringlet.cloud.booking.availability;

import app.ringlet.cloud.booking.setup.SalonSetup;
import app.ringlet.cloud.booking.visit.PlannedItem;
import app.ringlet.cloud.booking.visit.PlannedUnit;
import app.ringlet.protocol.salon.ResourceView;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A visit as it was sold, to be served at another time: the same employees and minutes, but any unit of the same resources. */
final class SoldVisit {

    private final List<PlannedItem> items;
    private final SalonSetup setup;
    private final GuestOrder order;

    SoldVisit(List<PlannedItem> items, SalonSetup setup) {
        this.items = items;
        this.setup = setup;
        this.order = new GuestOrder(items.stream().map(PlannedItem::guest).toList());
    }

    SalonSetup setup() {
        return setup;
    }

    List<List<Part>> guests() {
        return order.places().stream()
                .map(guest -> guest.stream().map(i -> part(items.get(i))).toList())
                .toList();
    }

    List<PlannedItem> plan(List<Served> served, Horizon horizon) {
        return order.inOrder(served).stream()
                .map(so -> items.get(so.place()).at(horizon.time(so.served().start()), WantedItem.units(so.served())))
                .toList();
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
        return new Part(List.of(option), true);
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
