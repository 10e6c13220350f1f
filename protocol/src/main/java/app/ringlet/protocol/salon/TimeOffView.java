package app.ringlet.protocol.salon;

import java.time.OffsetDateTime;
import java.util.UUID;

/** Time in which an employee does not work although their schedule says so; [start, end). */
public record TimeOffView(
        UUID id, UUID employeeId, TimeOffKind kind, OffsetDateTime start, OffsetDateTime end, String reason) {}
