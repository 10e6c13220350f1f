package app.ringlet.cloud.clients;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.CurrentTenant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Locks on clients' rows until the transaction ends: who books, merges or erases has it alone. */
@Component
class ClientLocks {

    private static final String SELECT = "SELECT 1 FROM client WHERE tenant_id = ? AND id = ? FOR UPDATE";

    private final JdbcClient jdbc;

    ClientLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether there is such a client */
    boolean own(UUID client) {
        return jdbc.sql(SELECT)
                .params(Ids.bytes(CurrentTenant.id()), Ids.bytes(client))
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
