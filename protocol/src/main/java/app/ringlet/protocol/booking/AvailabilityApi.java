package app.ringlet.protocol.booking;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** When a visit is possible. */
@HttpExchange("/api/v1/availability")
public interface AvailabilityApi {

    /**
     * @param from first instant (ISO-8601 with offset) or first date in the salon's zone
     * @param to instant, exclusive, or last date, inclusive; at most 62 days after {@code from}
     * @param limit 1 to 500
     */
    @GetExchange
    Availability find(
            @RequestParam("serviceId") List<UUID> serviceIds,
            @RequestParam(name = "addOnId", required = false) @Nullable List<UUID> addOnIds,
            @RequestParam(name = "employeeId", required = false) @Nullable UUID employeeId,
            @RequestParam("from") String from,
            @RequestParam("to") String to,
            @RequestParam(name = "limit", defaultValue = "100") int limit);
}
