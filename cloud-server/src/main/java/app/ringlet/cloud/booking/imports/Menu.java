package app.ringlet.cloud.booking.imports;

import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.salon.EmployeeView;
import app.ringlet.protocol.salon.ServiceView;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The salon's services and people by the names that other programs may know them by; read once for a file. */
final class Menu {

    private static final int MOST_SERVICES = 8;

    private final Map<String, UUID> services = new HashMap<>();
    private final Map<String, UUID> people = new HashMap<>();

    Menu(Catalog catalog, Staff staff) {
        List<ServiceView> offered = catalog.services();
        offered.forEach(service -> services.putIfAbsent(plain(service.name()), service.id()));
        offered.forEach(service -> service.synonyms().forEach(word -> services.putIfAbsent(plain(word), service.id())));
        List<EmployeeView> employees = staff.employees();
        employees.forEach(employee -> people.putIfAbsent(plain(employee.name()), employee.id()));
    }

    /** @throws Refusal {@code invalid_field} for what the salon does not offer, or who does not work here */
    List<VisitItem> items(String names, @Nullable String employee) {
        UUID who = employee == null ? null : people.get(plain(employee));
        if (employee != null && who == null) {
            throw Refusal.ofField("employee", "Nobody here is called " + shown(employee) + ".");
        }
        List<VisitItem> items = Arrays.stream(
                        services.containsKey(plain(names)) ? new String[] {names} : names.split("[+;]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> new VisitItem(service(name), who, null))
                .toList();
        if (items.isEmpty() || items.size() > MOST_SERVICES) {
            throw Refusal.ofField("service", "An appointment has 1 to " + MOST_SERVICES + " services.");
        }
        return items;
    }

    private UUID service(String name) {
        UUID service = services.get(plain(name));
        if (service == null) {
            throw Refusal.ofField("service", "The menu has no service called " + shown(name) + ".");
        }
        return service;
    }

    private static String shown(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
