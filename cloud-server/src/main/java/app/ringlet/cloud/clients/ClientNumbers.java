package app.ringlet.cloud.clients;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.CurrentTenant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code client_phone}: whose a number is, E.164. That it is one client's only, the table's key sees to. */
@Component
class ClientNumbers {

    private final JdbcClient jdbc;

    ClientNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> owner(String phone) {
        return owner(phone, "");
    }

    /** The owner, whose number nobody merges away before this transaction ends. */
    Optional<UUID> ownerForNow(String phone) {
        return owner(phone, " LOCK IN SHARE MODE");
    }

    private Optional<UUID> owner(String phone, String lock) {
        return jdbc.sql("SELECT client_id FROM client_phone WHERE tenant_id = ? AND phone = ?" + lock)
                .params(tenant(), phone)
                .query((row, n) -> Ids.of(row.getBytes(1)))
                .optional();
    }

    List<String> of(UUID client) {
        return of(List.of(client));
    }

    List<String> of(Collection<UUID> clients) {
        return jdbc.sql("SELECT phone FROM client_phone WHERE tenant_id = :tenant AND client_id IN (:clients)"
                        + " ORDER BY phone")
                .param("tenant", tenant())
                .param("clients", clients.stream().map(Ids::bytes).toList())
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Takes the number if nobody has it; waits for another who is just taking it. @return whether it was free */
    boolean claim(UUID client, String phone) {
        return jdbc.sql("INSERT IGNORE INTO client_phone (tenant_id, phone, client_id) VALUES (?, ?, ?)")
                        .params(tenant(), phone, Ids.bytes(client))
                        .update()
                == 1;
    }

    /** As {@link #claim}. @throws Refusal {@code invalid_field} if another has the number */
    void take(UUID client, String phone) {
        if (!claim(client, phone)) {
            throw Refusal.ofField("phone", "Another client has this number already.");
        }
    }

    void release(UUID client, String phone) {
        jdbc.sql("DELETE FROM client_phone WHERE tenant_id = ? AND phone = ? AND client_id = ?")
                .params(tenant(), phone, Ids.bytes(client))
                .update();
    }

    void releaseAll(UUID client) {
        jdbc.sql("DELETE FROM client_phone WHERE tenant_id = ? AND client_id = ?")
                .params(tenant(), Ids.bytes(client))
                .update();
    }

    void passOn(UUID from, UUID to) {
        jdbc.sql("UPDATE client_phone SET client_id = ? WHERE tenant_id = ? AND client_id = ?")
                .params(Ids.bytes(to), tenant(), Ids.bytes(from))
                .update();
    }

    private static byte[] tenant() {
        return Ids.bytes(CurrentTenant.id());
    }
}
