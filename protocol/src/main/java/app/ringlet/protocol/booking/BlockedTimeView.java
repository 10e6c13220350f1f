package app.ringlet.protocol.booking;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Time that is kept free of visits.
 *
 * @param version grows with each change; goes back in {@code If-Match}
 * @param employeeId whose time it is; absent if it is a unit's
 * @param unitId the room, chair or piece of equipment; absent if it is an employee's
 */
public record BlockedTimeView(
        UUID id,
        long version,
        @Nullable UUID employeeId,
        @Nullable UUID unitId,
        OffsetDateTime start,
        OffsetDateTime end,
        String reason) {}
