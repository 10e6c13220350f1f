package app.ringlet.cloud.booking.availability;

import app.ringlet.cloud.booking.setup.SalonSetup;
import app.ringlet.cloud.booking.visit.PlannedItem;
import app.ringlet.protocol.salon.EmployeeView;
import app.ringlet.protocol.salon.ServiceView;
import app.ringlet.protocol.salon.Skill;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A wanted visit, understood. Each guest's services follow one another; all guests begin at once. */
final class WantedVisit {

    private final SalonSetup setup;
    private final List<WantedItem> items;

    private final GuestOrder order;
    private final List<List<Part>> guests;

    WantedVisit(SalonSetup setup, List<WantedItem> items) {
        this.setup = setup;
        this.items = items;
        this.order = new GuestOrder(items.stream().map(WantedItem::guest).toList());
        this.guests = order.places().stream().map(this::parts).toList();
    }

    SalonSetup setup() {
        return setup;
    }

    List<WantedItem> items() {
        return items;
    }

    List<List<Part>> guests() {
        return guests;
    }

    List<Part> parts() {
        return guests.stream().flatMap(List::stream).toList();
    }

    /** The most cells that it may take from its start on, with buffers. */
    int longest() {
        return Part.longest(guests);
    }

    /** In the order in which the items were asked for. @param served guest by guest */
    List<PlannedItem> plan(List<Served> served, Horizon horizon) {
        return order.inOrder(served).stream()
                .map(s -> items.get(s.place())
                        .plan(s.served(), horizon.time(s.served().start()), setup))
                .toList();
    }

    /** In the order in which the items were asked for. @param served guest by guest */
    List<GuestOrder.Placed> inOrder(List<Served> served) {
        return order.inOrder(served);
    }

    private List<Part> parts(List<Integer> guest) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < guest.size(); i++) {
            WantedItem item = items.get(guest.get(i));
            ServiceView before = i == 0 ? null : items.get(guest.get(i - 1)).service();
            ServiceView after =
                    i == guest.size() - 1 ? null : items.get(guest.get(i + 1)).service();
            Map<PlannedItem.Minutes, List<Take>> takes = new HashMap<>();
            List<Option> options = new ArrayList<>();
            for (EmployeeView employee : item.who()) {
                Skill skill = setup.skill(employee.id(), item.service().id()).orElseThrow();
                PlannedItem.Minutes minutes = item.minutes(skill);
                options.add(option(
                        employee,
                        minutes,
                        item.service(),
                        takes.computeIfAbsent(minutes, m -> Takes.of(item.service(), m, setup, before, after))));
            }
            parts.add(new Part(options, item.named()));
        }
        return parts;
    }

    private static Option option(
            EmployeeView employee, PlannedItem.Minutes minutes, ServiceView service, List<Take> takes) {
        return new Option(
                employee.id(),
                Option.cells(minutes.active()),
                Option.cells(minutes.processing()),
                Option.cells(minutes.finishing()),
                Option.cells(service.bufferBeforeMinutes()),
                Option.cells(service.bufferAfterMinutes()),
                takes);
    }
}
