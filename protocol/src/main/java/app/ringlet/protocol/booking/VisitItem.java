package app.ringlet.protocol.booking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One service of a wanted visit.
 *
 * @param employeeId absent for anyone who can
 * @param guest who of a group it is for, from 0, and 0 if absent; each guest's services follow one another, and all guests begin at once
 */
public record VisitItem(
        @NotNull UUID serviceId,
        @Nullable UUID employeeId,
        @Nullable @Size(max = 10) List<UUID> addOnIds,
        @Nullable @Min(0) @Max(5) Integer guest) {

    /** For a single client. */
    public VisitItem(UUID serviceId, @Nullable UUID employeeId, @Nullable List<UUID> addOnIds) {
        this(serviceId, employeeId, addOnIds, null);
    }
}
