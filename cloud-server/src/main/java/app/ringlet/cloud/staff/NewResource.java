package app.ringlet.cloud.staff;

import app.ringlet.protocol.salon.ResourceKind;
import java.util.List;

/**
 * Things that stand in for each other, to be put into the salon.
 *
 * @param name such as "Basin"; 1 to 120 characters
 * @param units a name for each of them, all different; 1 to 50
 */
public record NewResource(String name, ResourceKind kind, List<String> units) {

    public NewResource {
        name = name.strip();
        units = units.stream().map(String::strip).toList();
    }
}
