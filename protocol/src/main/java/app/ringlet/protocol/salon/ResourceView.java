package app.ringlet.protocol.salon;

import java.util.List;
import java.util.UUID;

/**
 * Things of one sort that stand in for each other, such as "any of 3 basins".
 *
 * @param version grows with each change; goes back in {@code If-Match}
 * @param units the single things, in the order of the salon's list
 */
public record ResourceView(UUID id, long version, String name, ResourceKind kind, List<Unit> units, boolean archived) {

    public ResourceView {
        units = List.copyOf(units);
    }

    /** One of them, such as "Basin 2". */
    public record Unit(UUID id, String name) {}
}
