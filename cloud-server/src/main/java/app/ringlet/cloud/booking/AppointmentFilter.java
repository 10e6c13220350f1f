package app.ringlet.cloud.booking;

import app.ringlet.protocol.booking.AppointmentStatus;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which appointments: those that overlap [from, to).
 *
 * @param employeeId who serves any part of them
 * @param statuses empty for all
 */
public record AppointmentFilter(
        Instant from,
        Instant to,
        @Nullable UUID employeeId,
        @Nullable UUID clientId,
        Set<AppointmentStatus> statuses) {

    public AppointmentFilter {
        statuses = Set.copyOf(statuses);
    }
}
