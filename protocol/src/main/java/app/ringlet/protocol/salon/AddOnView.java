package app.ringlet.protocol.salon;

import app.ringlet.protocol.Money;
import java.util.List;
import java.util.UUID;

/** An extra to a service. @param minutes added to the service's active time */
public record AddOnView(UUID id, String name, List<String> synonyms, int minutes, Money price, boolean archived) {

    public AddOnView {
        synonyms = List.copyOf(synonyms);
    }
}
