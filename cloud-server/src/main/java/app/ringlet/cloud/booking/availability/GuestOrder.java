package app.ringlet.cloud.booking.availability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The items of a visit guest by guest, as the search takes them, and the way back to the order in which they were asked for. */
final class GuestOrder {

    /** Places of items, guest by guest. */
    private final List<List<Integer>> places;

    /** @param guests whom each item is for */
    GuestOrder(List<Integer> guests) {
        TreeMap<Integer, List<Integer>> byGuest = new TreeMap<>();
        IntStream.range(0, guests.size())
                .forEach(i -> byGuest.computeIfAbsent(guests.get(i), g -> new ArrayList<>())
                        .add(i));
        this.places = List.copyOf(byGuest.values());
    }

    /** The places of each guest's items. */
    List<List<Integer>> places() {
        return places;
    }

    /** @param place of the item that is served so */
    record Placed(int place, Served served) {}

    /** In the order in which the items were asked for. @param served guest by guest */
    List<Placed> inOrder(List<Served> served) {
        List<Integer> order = places.stream().flatMap(List::stream).toList();
        return IntStream.range(0, served.size())
                .mapToObj(i -> new Placed(order.get(i), served.get(i)))
                .sorted(Comparator.comparing(Placed::place))
                .toList();
    }
}
