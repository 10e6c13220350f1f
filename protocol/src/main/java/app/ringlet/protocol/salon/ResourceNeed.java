package app.ringlet.protocol.salon;

import app.ringlet.protocol.booking.PhaseKind;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.UUID;

/**
 * One unit of a resource that a service takes. Phases that follow each other keep the same unit.
 *
 * @param resourceId the resource, any unit of which will do
 * @param phases during which it is taken
 */
public record ResourceNeed(
        @NotNull UUID resourceId, @NotEmpty Set<@NotNull PhaseKind> phases) {

    public ResourceNeed {
        phases = Set.copyOf(phases);
    }
}
