package app.ringlet.cloud.calls.work;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.protocol.calls.WorkItemView.Kind;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Calls missed and calls to return: one open item a caller, to which each further try adds, in one statement under the table's key. */
@Component
class Tries {

    private static final int LONGEST = 2000;

    private final JdbcClient jdbc;
    private final WorkItemRepository items;
    private final Clock clock;

    Tries(JdbcClient jdbc, WorkItemRepository items, Clock clock) {
        this.jdbc = jdbc;
        this.items = items;
        this.clock = clock;
    }

    /** Only inside a transaction. @param kind one that counts tries. @param phone E.164; of callers without one each try is an item */
    WorkItem add(Kind kind, @Nullable UUID call, @Nullable UUID client, @Nullable String phone, String text) {
        UUID fresh = Ids.next();
        // What was asked for stays where a call is missed afterwards. Before the kind, for assignments are made in
        // their order.
        jdbc.sql("""
            INSERT INTO work_item (id, tenant_id, kind, call_id, client_id, phone, text, at, done, tries, open_key)
            VALUES (:id, :tenant, :kind, :call, :client, :phone, :text, :at, FALSE, 1, :phone)
            ON DUPLICATE KEY UPDATE
              text = CASE WHEN kind <> 'CALL_BACK' THEN :text WHEN :kind = 'CALL_BACK' THEN LEFT(CONCAT(text, ' / ', :text), :longest)
                          ELSE text END,
              kind = CASE WHEN :kind = 'CALL_BACK' THEN :kind ELSE kind END,
              call_id = COALESCE(:call, call_id), client_id = COALESCE(:client, client_id), at = :at, tries = tries + 1
            """)
                .param("id", Ids.bytes(fresh))
                .param("tenant", Ids.bytes(CurrentTenant.id()))
                .param("kind", kind.name())
                .param("call", call == null ? null : Ids.bytes(call))
                .param("client", client == null ? null : Ids.bytes(client))
                .param("phone", phone)
                .param("text", text)
                .param("at", Timestamp.from(clock.instant()))
                .param("longest", LONGEST)
                .update();
        return (phone == null ? items.findById(fresh) : items.findByOpenKey(phone)).orElseThrow();
    }
}
