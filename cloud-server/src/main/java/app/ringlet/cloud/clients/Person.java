package app.ringlet.cloud.clients;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A client and all that they are known by.
 *
 * @param clientId the client
 * @param ids the client's and those of the clients who were merged into it
 * @param phones E.164, all of them
 */
public record Person(UUID clientId, Set<UUID> ids, List<String> phones) {

    /** What stands in the place of an erased client's name. */
    public static final String ERASED = "Erased client";

    public Person {
        ids = Set.copyOf(ids);
        phones = List.copyOf(phones);
    }
}
