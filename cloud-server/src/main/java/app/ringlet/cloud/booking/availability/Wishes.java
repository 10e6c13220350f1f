package app.ringlet.cloud.booking.availability;

import static java.util.Objects.requireNonNullElse;

import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.salon.AddOnView;
import app.ringlet.protocol.salon.EmployeeView;
import app.ringlet.protocol.salon.ServiceView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands what is wanted, against the current salon's menu and people. */
@Component
class Wishes {

    private static final int MOST_ITEMS = 8;

    private final Catalog catalog;
    private final Staff staff;

    Wishes(Catalog catalog, Staff staff) {
        this.catalog = catalog;
        this.staff = staff;
    }

    /** @throws Refusal {@code not_found} for what is not on offer, {@code employee_cannot} */
    WantedVisit understand(List<VisitItem> items) {
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            throw Refusal.ofField("items", "A visit has 1 to " + MOST_ITEMS + " services.");
        }
        Map<UUID, ServiceView> services =
                catalog.servicesById(items.stream().map(VisitItem::serviceId).toList());
        Map<UUID, AddOnView> addOns =
                catalog.addOnsById(items.stream().flatMap(Wishes::addOnIds).toList());
        List<EmployeeView> people = staff.employees();
        return new WantedVisit(items.stream()
                .map(item -> understand(item, services, addOns, people))
                .toList());
    }

    private static WantedItem understand(
            VisitItem item, Map<UUID, ServiceView> services, Map<UUID, AddOnView> addOns, List<EmployeeView> people) {
        ServiceView service = services.get(item.serviceId());
        if (service == null || service.archived()) {
            throw Refusal.notFound("service");
        }
        List<AddOnView> extras =
                addOnIds(item).map(id -> offered(addOns.get(id))).toList();
        List<EmployeeView> able = people.stream()
                .filter(e -> e.serviceIds().contains(service.id()))
                .toList();
        UUID wanted = item.employeeId();
        if (wanted == null) {
            if (able.isEmpty()) {
                throw new Refusal(ErrorCode.EMPLOYEE_CANNOT, "Nobody here does " + service.name() + ".");
            }
            return new WantedItem(service, extras, able, false);
        }
        EmployeeView named = people.stream()
                .filter(e -> e.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("employee"));
        if (!able.contains(named)) {
            throw new Refusal(ErrorCode.EMPLOYEE_CANNOT, named.name() + " does not do " + service.name() + ".");
        }
        return new WantedItem(service, extras, List.of(named), true);
    }

    private static AddOnView offered(@Nullable AddOnView addOn) {
        if (addOn == null || addOn.archived()) {
            throw Refusal.notFound("add-on");
        }
        return addOn;
    }

    static Stream<UUID> addOnIds(VisitItem item) {
        return requireNonNullElse(item.addOnIds(), List.<UUID>of()).stream()
                .filter(Objects::nonNull)
                .distinct();
    }
}
