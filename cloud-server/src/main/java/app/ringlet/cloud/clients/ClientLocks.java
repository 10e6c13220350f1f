package app.ringlet.cloud.clients;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.CurrentTenant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Locks on clients' rows until the transaction ends: who books shares one, who merges or erases has it alone. */
@Component
class ClientLocks {

    private static final String SELECT = "SELECT id, merged_into FROM client WHERE tenant_id = ? AND id = ?";

    private final JdbcClient jdbc;

    ClientLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the client, or who it was merged into; empty for a foreign id */
    Optional<UUID> share(UUID client) {
        Optional<UUID> found = lock(client, " LOCK IN SHARE MODE");
        return found.isEmpty() || found.get().equals(client) ? found : lock(found.get(), " LOCK IN SHARE MODE");
    }

    boolean own(UUID client) {
        return lock(client, " FOR UPDATE").isPresent();
    }

    private Optional<UUID> lock(UUID client, String how) {
        return jdbc.sql(SELECT + how)
                .params(Ids.bytes(CurrentTenant.id()), Ids.bytes(client))
                .query((row, n) -> {
                    byte[] survivor = row.getBytes("merged_into");
                    return Ids.of(survivor == null ? row.getBytes("id") : survivor);
                })
                .optional();
    }
}
