package app.ringlet.cloud.catalog;

import app.ringlet.protocol.booking.PhaseKind;
import java.util.List;
import java.util.UUID;

/**
 * An extra to be put on the menu.
 *
 * @param minutes added to the phase; a multiple of 5, 0 to 480
 * @param serviceIds what it can be added to; empty for everything
 * @param priceMinor in minor units of the salon's currency
 */
public record NewAddOn(
        String name, List<String> synonyms, int minutes, PhaseKind phase, List<UUID> serviceIds, long priceMinor) {

    public NewAddOn {
        synonyms = List.copyOf(synonyms);
        serviceIds = List.copyOf(serviceIds);
    }

    /** One that extends the active phase of whatever it is added to. */
    public NewAddOn(String name, List<String> synonyms, int minutes, long priceMinor) {
        this(name, synonyms, minutes, PhaseKind.ACTIVE, List.of(), priceMinor);
    }
}
