package app.ringlet.cloud.catalog;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Tells the menu which of the current salon's rooms, chairs and equipment there are; asked of whoever keeps them. */
public interface KnownResources {

    /** Those of {@code ids} that exist and are not archived. */
    Set<UUID> among(Collection<UUID> ids);
}
