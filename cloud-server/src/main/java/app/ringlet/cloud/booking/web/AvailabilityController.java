package app.ringlet.cloud.booking.web;

import static java.util.Objects.requireNonNullElse;

import app.ringlet.cloud.booking.Availabilities;
import app.ringlet.cloud.booking.AvailabilityQuery;
import app.ringlet.cloud.booking.AvailabilityQuery.Choice;
import app.ringlet.cloud.booking.AvailabilityQuery.Window;
import app.ringlet.cloud.booking.Range;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.audit.NotAudited;
import app.ringlet.protocol.booking.Availability;
import app.ringlet.protocol.booking.AvailabilityApi;
import app.ringlet.protocol.booking.DayPart;
import app.ringlet.protocol.booking.SlotOrder;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.booking.VisitSearchRequest;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AvailabilityController implements AvailabilityApi {

    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime EVENING = LocalTime.of(17, 0);
    private static final int USUAL_LIMIT = 100;

    private final Availabilities availabilities;

    AvailabilityController(Availabilities availabilities) {
        this.availabilities = availabilities;
    }

    @Override
    @PreAuthorize("hasAuthority('calendar:read')")
    public Availability find(
            List<UUID> serviceIds,
            @Nullable List<UUID> addOnIds,
            @Nullable UUID employeeId,
            String from,
            String to,
            @Nullable DayPart dayPart,
            SlotOrder order,
            int limit) {
        List<VisitItem> items = new ArrayList<>();
        for (UUID service : serviceIds) {
            items.add(new VisitItem(service, employeeId, items.isEmpty() ? addOnIds : null));
        }
        return new Availability(availabilities.find(salon -> {
            Range range = Range.of(from, to, salon.zone());
            return new AvailabilityQuery(items, range.from(), range.to(), limit, Choice.EACH_EMPLOYEE)
                    .within(dayPart == null ? null : window(dayPart))
                    .ordered(order)
                    .askedBy(SignedIn.source(null));
        }));
    }

    @Override
    @NotAudited("it only looks")
    @PreAuthorize("hasAuthority('calendar:read')")
    public Availability search(VisitSearchRequest request) {
        boolean any = requireNonNullElse(request.anyEmployee(), false);
        Window window = window(request);
        return new Availability(availabilities.find(salon -> {
            Range range = Range.of(request.from(), request.to(), salon.zone());
            return new AvailabilityQuery(
                            request.items(),
                            range.from(),
                            range.to(),
                            requireNonNullElse(request.limit(), USUAL_LIMIT),
                            any ? Choice.FIRST_FREE_EMPLOYEE : Choice.EACH_EMPLOYEE)
                    .within(window)
                    .ordered(requireNonNullElse(request.order(), SlotOrder.EARLIEST))
                    .whileMoving(request.moving())
                    .askedBy(SignedIn.source(null));
        }));
    }

    private static @Nullable Window window(VisitSearchRequest request) {
        if (request.timeFrom() == null && request.timeTo() == null) {
            return null;
        }
        LocalTime from = requireNonNullElse(request.timeFrom(), LocalTime.MIN);
        LocalTime to = requireNonNullElse(request.timeTo(), LocalTime.MIDNIGHT);
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw Refusal.ofField("timeTo", "The part of the day ends before it begins.");
        }
        return new Window(from, to);
    }

    private static Window window(DayPart part) {
        return switch (part) {
            case MORNING -> new Window(LocalTime.MIN, NOON);
            case AFTERNOON -> new Window(NOON, EVENING);
            case EVENING -> new Window(EVENING, LocalTime.MIDNIGHT);
        };
    }
}
