package app.ringlet.eval.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Appointments as they are compared and told. */
final class Told {

    private Told() {}

    static List<String> services(Book.Visit visit) {
        return visit.items().stream().map(Book.Item::service).sorted().toList();
    }

    /** Each as often as there are people. */
    static List<String> sorted(List<String> services, int times) {
        List<String> all = new ArrayList<>();
        for (int n = 0; n < times; n++) {
            all.addAll(services);
        }
        return all.stream().sorted().toList();
    }

    static Set<String> staff(Book.Visit visit) {
        return visit.items().stream().map(Book.Item::staff).collect(Collectors.toSet());
    }

    static String visit(Book.Visit visit) {
        return services(visit) + " with " + staff(visit) + " " + visit.start() + " " + visit.status() + " for "
                + visit.client() + " " + visit.phone();
    }
}
