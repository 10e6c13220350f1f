package app.ringlet.cloud.clients;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.CurrentTenant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one client of the current salon under whom the visits of those stand who walk in and give no name. It is kept like any other, so
 * that history, figures and calendars need no exception; it is archived, so that no list, search or pair of duplicates shows it; and it
 * is nobody, so that it cannot be changed, merged or erased. Its id is the salon's own.
 */
@Component
public class WalkInClient {

    public static final String NAME = "Walk-in";

    private final ClientLocks locks;
    private final JdbcClient jdbc;

    WalkInClient(ClientLocks locks, JdbcClient jdbc) {
        this.locks = locks;
        this.jdbc = jdbc;
    }

    public static boolean is(UUID client) {
        return client.equals(CurrentTenant.id());
    }

    /** Made by the first of them; two at once make it once. To be called in a transaction, which then has its row alone. */
    public UUID locked() {
        UUID id = CurrentTenant.id();
        if (!locks.own(id)) {
            jdbc.sql("INSERT INTO client (tenant_id, id, version, name, archived) VALUES (?, ?, 0, ?, TRUE)"
                            + " ON DUPLICATE KEY UPDATE name = name")
                    .params(Ids.bytes(id), Ids.bytes(id), NAME)
                    .update();
        }
        return id;
    }

    /** @throws Refusal {@code invalid_field} for this client */
    static void refuse(UUID client) {
        if (is(client)) {
            throw Refusal.ofField(
                    "id", "This stands for all who walk in without a name; name the visit's client instead.");
        }
    }
}
