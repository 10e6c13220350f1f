package app.ringlet.protocol.booking;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** When a visit is possible. */
@HttpExchange("/api/v1/availability")
public interface AvailabilityApi {

    /**
     * Of services that follow one another: the add-ons go with the first, and the employee is wanted for every one.
     *
     * @param from first instant (ISO-8601 with offset) or first date in the salon's zone
     * @param to instant, exclusive, or last date, inclusive; at most 62 days after {@code from}
     * @param dayPart only starts in that part of the day
     * @param limit 1 to 500
     */
    @GetExchange
    Availability find(
            @RequestParam("serviceId") List<UUID> serviceIds,
            @RequestParam(name = "addOnId", required = false) @Nullable List<UUID> addOnIds,
            @RequestParam(name = "employeeId", required = false) @Nullable UUID employeeId,
            @RequestParam("from") String from,
            @RequestParam("to") String to,
            @RequestParam(name = "dayPart", required = false) @Nullable DayPart dayPart,
            @RequestParam(name = "order", defaultValue = "EARLIEST") SlotOrder order,
            @RequestParam(name = "limit", defaultValue = "100") int limit);

    /** Of any visit: add-ons and employees for each service, groups, a time of day, a visit that is to be moved. */
    @PostExchange("/search")
    Availability search(@Valid @RequestBody VisitSearchRequest request);
}
