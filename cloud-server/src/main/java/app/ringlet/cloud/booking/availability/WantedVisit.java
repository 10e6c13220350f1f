package app.ringlet.cloud.booking.availability;

import app.ringlet.cloud.booking.setup.SalonSetup;
import app.ringlet.cloud.booking.visit.PlannedItem;
import app.ringlet.protocol.salon.EmployeeView;
import app.ringlet.protocol.salon.ServiceView;
import app.ringlet.protocol.salon.Skill;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A wanted visit, understood. Each guest's services follow one another; all guests begin at once. */
final class WantedVisit {

    private final SalonSetup setup;
    private final List<WantedItem> items;

    /** Places in {@code items}, guest by guest. */
    private final List<List<Integer>> places;

    private final List<List<Part>> guests;

    WantedVisit(SalonSetup setup, List<WantedItem> items) {
        this.setup = setup;
        this.items = items;
        TreeMap<Integer, List<Integer>> byGuest = new TreeMap<>();
        IntStream.range(0, items.size())
                .forEach(i -> byGuest.computeIfAbsent(items.get(i).guest(), g -> new ArrayList<>())
                        .add(i));
        this.places = List.copyOf(byGuest.values());
        this.guests = places.stream().map(this::parts).toList();
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
        return guests.stream().mapToInt(WantedVisit::longest).max().orElseThrow();
    }

    private static int longest(List<Part> parts) {
        return parts.stream()
                .mapToInt(p -> p.options().stream()
                        .mapToInt(o -> o.length() + o.after())
                        .max()
                        .orElse(0))
                .sum();
    }

    /** In the order in which the items were asked for. @param served guest by guest */
    List<PlannedItem> plan(List<Served> served, Horizon horizon) {
        return inOrder(served).stream()
                .map(s -> items.get(s.place())
                        .plan(s.served(), horizon.time(s.served().start()), setup))
                .toList();
    }

    record Placed(int place, Served served) {}

    /** In the order in which the items were asked for. @param served guest by guest */
    List<Placed> inOrder(List<Served> served) {
        List<Integer> order = places.stream().flatMap(List::stream).toList();
        return IntStream.range(0, served.size())
                .mapToObj(i -> new Placed(order.get(i), served.get(i)))
                .sorted(Comparator.comparing(Placed::place))
                .toList();
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
            parts.add(new Part(item.guest(), options, item.named()));
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
