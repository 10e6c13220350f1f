package app.ringlet.cloud.staff;

import java.time.Instant;
import java.util.UUID;

/** Time in which an employee does not work although the weekly schedule says so; half open. */
public record TimeOff(UUID id, UUID employeeId, Instant start, Instant end, String reason) {}
