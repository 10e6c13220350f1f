package app.ringlet.cloud.catalog;

import java.util.List;

/**
 * An extra to be put on the menu.
 *
 * @param minutes added to the service's active phase; a multiple of 5, 5 to 480
 * @param priceMinor in minor units of the salon's currency
 */
public record NewAddOn(String name, List<String> synonyms, int minutes, long priceMinor) {

    public NewAddOn {
        synonyms = List.copyOf(synonyms);
    }
}
