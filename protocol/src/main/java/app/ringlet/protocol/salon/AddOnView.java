package app.ringlet.protocol.salon;

import app.ringlet.protocol.Money;
import app.ringlet.protocol.booking.PhaseKind;
import java.util.List;
import java.util.UUID;

/**
 * An extra to a service.
 *
 * @param version grows with each change; goes back in {@code If-Match}
 * @param minutes added to {@code phase}; the service then has that phase even if it had none
 * @param serviceIds what it can be added to; empty for everything
 */
public record AddOnView(
        UUID id,
        long version,
        String name,
        List<String> synonyms,
        int minutes,
        PhaseKind phase,
        List<UUID> serviceIds,
        Money price,
        boolean archived) {

    public AddOnView {
        synonyms = List.copyOf(synonyms);
        serviceIds = List.copyOf(serviceIds);
    }

    public boolean goesWith(UUID serviceId) {
        return serviceIds.isEmpty() || serviceIds.contains(serviceId);
    }
}
