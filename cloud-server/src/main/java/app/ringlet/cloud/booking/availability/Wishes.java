package app.ringlet.cloud.booking.availability;

import static java.util.Objects.requireNonNullElse;

import app.ringlet.cloud.booking.setup.SalonSetup;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.salon.AddOnView;
import app.ringlet.protocol.salon.EmployeeView;
import app.ringlet.protocol.salon.ServiceView;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Understands what is wanted, against a salon's menu and people. */
final class Wishes {

    private static final int MOST_ITEMS = 8;
    private static final int MOST_GUESTS = 6;

    private Wishes() {}

    /** @throws Refusal {@code not_found} for what is not on offer, {@code employee_cannot}, {@code invalid_field} */
    static WantedVisit understand(List<VisitItem> items, SalonSetup setup) {
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            throw Refusal.ofField("items", "A visit has 1 to " + MOST_ITEMS + " services.");
        }
        return new WantedVisit(
                setup, items.stream().map(item -> understand(item, setup)).toList());
    }

    private static WantedItem understand(VisitItem item, SalonSetup setup) {
        ServiceView service = setup.services().get(item.serviceId());
        if (service == null) {
            throw Refusal.notFound("service");
        }
        int guest = requireNonNullElse(item.guest(), 0);
        if (guest < 0 || guest >= MOST_GUESTS) {
            throw Refusal.ofField("items.guest", "A group has " + MOST_GUESTS + " guests at most, counted from 0.");
        }
        List<AddOnView> extras =
                addOnIds(item).map(id -> extra(id, service, setup)).toList();
        List<EmployeeView> able = setup.people().stream()
                .filter(e -> setup.skill(e.id(), service.id()).isPresent())
                .toList();
        UUID wanted = item.employeeId();
        if (wanted == null) {
            if (able.isEmpty()) {
                throw new Refusal(ErrorCode.EMPLOYEE_CANNOT, "Nobody here does " + service.name() + ".");
            }
            return new WantedItem(guest, service, extras, able, false);
        }
        EmployeeView named = setup.people().stream()
                .filter(e -> e.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("employee"));
        if (!able.contains(named)) {
            throw new Refusal(ErrorCode.EMPLOYEE_CANNOT, named.name() + " does not do " + service.name() + ".");
        }
        return new WantedItem(guest, service, extras, List.of(named), true);
    }

    private static AddOnView extra(UUID id, ServiceView service, SalonSetup setup) {
        AddOnView addOn = setup.addOns().get(id);
        if (addOn == null) {
            throw Refusal.notFound("add-on");
        }
        if (!addOn.goesWith(service.id())) {
            throw Refusal.ofField("items.addOnIds", addOn.name() + " does not go with " + service.name() + ".");
        }
        return addOn;
    }

    static Stream<UUID> addOnIds(VisitItem item) {
        return requireNonNullElse(item.addOnIds(), List.<UUID>of()).stream()
                .filter(Objects::nonNull)
                .distinct();
    }
}
