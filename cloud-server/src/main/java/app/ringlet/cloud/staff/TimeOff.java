package app.ringlet.cloud.staff;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.salon.TimeOffKind;
import app.ringlet.protocol.salon.TimeOffView;
import java.time.Instant;
import java.util.UUID;

/** Time in which an employee does not work although the weekly schedule says so; half open. */
public record TimeOff(UUID id, UUID employeeId, TimeOffKind kind, Instant start, Instant end, String reason) {

    public TimeOffView view(Salon salon) {
        return new TimeOffView(id, employeeId, kind, salon.local(start), salon.local(end), reason);
    }
}
