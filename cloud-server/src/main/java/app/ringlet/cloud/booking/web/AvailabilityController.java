package app.ringlet.cloud.booking.web;

import app.ringlet.cloud.booking.Availabilities;
import app.ringlet.cloud.booking.AvailabilityQuery;
import app.ringlet.cloud.booking.AvailabilityQuery.Choice;
import app.ringlet.cloud.booking.Range;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.booking.Availability;
import app.ringlet.protocol.booking.AvailabilityApi;
import app.ringlet.protocol.booking.VisitItem;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("isAuthenticated()")
class AvailabilityController implements AvailabilityApi {

    private final Availabilities availabilities;
    private final Salons salons;

    AvailabilityController(Availabilities availabilities, Salons salons) {
        this.availabilities = availabilities;
        this.salons = salons;
    }

    /** The add-ons go with the first service, and the employee is wanted for every one. */
    @Override
    @PreAuthorize("hasAuthority('calendar:read')")
    public Availability find(
            List<UUID> serviceIds,
            @Nullable List<UUID> addOnIds,
            @Nullable UUID employeeId,
            String from,
            String to,
            int limit) {
        List<VisitItem> items = new ArrayList<>();
        for (UUID service : serviceIds) {
            items.add(new VisitItem(service, employeeId, items.isEmpty() ? addOnIds : null));
        }
        Range range = Range.of(from, to, salons.current().zone());
        return new Availability(availabilities.find(
                new AvailabilityQuery(items, range.from(), range.to(), limit, Choice.EACH_EMPLOYEE)));
    }
}
