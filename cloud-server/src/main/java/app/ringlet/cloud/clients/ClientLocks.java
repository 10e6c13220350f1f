package app.ringlet.cloud.clients;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.CurrentTenant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Locks on clients' rows until the transaction ends: who books, merges or erases has it alone. */
@Component
class ClientLocks {

    private static final String SELECT = "SELECT id, merged_into FROM client WHERE tenant_id = ? AND id = ? FOR UPDATE";

    private final JdbcClient jdbc;

    ClientLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the client, or who it was merged into; empty for a foreign id */
    Optional<UUID> ownSurvivor(UUID client) {
        Optional<UUID> found = lock(client);
        return found.isEmpty() || found.get().equals(client) ? found : lock(found.get());
    }

    boolean own(UUID client) {
        return lock(client).isPresent();
    }

    private Optional<UUID> lock(UUID client) {
        return jdbc.sql(SELECT)
                .params(Ids.bytes(CurrentTenant.id()), Ids.bytes(client))
                .query((row, n) -> {
                    byte[] survivor = row.getBytes("merged_into");
                    return Ids.of(survivor == null ? row.getBytes("id") : survivor);
                })
                .optional();
    }
}
