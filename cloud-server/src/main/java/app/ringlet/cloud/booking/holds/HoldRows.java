package app.ringlet.cloud.booking.holds;

import static app.ringlet.cloud.booking.visit.Columns.id;
import static app.ringlet.cloud.booking.visit.Columns.instant;
import static app.ringlet.cloud.booking.visit.Columns.optional;
import static app.ringlet.cloud.booking.visit.Columns.optionalId;
import static app.ringlet.cloud.booking.visit.Columns.shortened;
import static app.ringlet.cloud.booking.visit.Columns.utc;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.protocol.booking.HoldOwner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The current salon's holds. A hold whose row is gone holds nothing; whoever deletes the row must give its cells back. */
@Component
class HoldRows {

    private final JdbcClient jdbc;

    HoldRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A hold of whichever salon. */
    record Anywhere(UUID tenantId, UUID holdId) {}

    void insert(StoredHold hold) {
        jdbc.sql("""
            INSERT INTO slot_hold (tenant_id, id, owner_kind, owner_id, owner_label, starts_at, expires_at, moving)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .param(tenant())
                .param(Ids.bytes(hold.id()))
                .param(hold.owner().kind().name())
                .param(optional(hold.owner().id()))
                .param(shortened(hold.owner().label()))
                .param(utc(hold.start()))
                .param(utc(hold.expiresAt()))
                .param(optional(hold.moving()))
                .update();
    }

    Optional<StoredHold> live(UUID hold, Instant now) {
        return jdbc.sql("SELECT * FROM slot_hold WHERE tenant_id = ? AND id = ? AND expires_at > ?")
                .params(tenant(), Ids.bytes(hold), utc(now))
                .query(HoldRows::hold)
                .optional();
    }

    List<StoredHold> live(Instant now) {
        return jdbc.sql("SELECT * FROM slot_hold WHERE tenant_id = ? AND expires_at > ? ORDER BY starts_at, id")
                .params(tenant(), utc(now))
                .query(HoldRows::hold)
                .list();
    }

    List<StoredHold> ofCall(UUID call) {
        return jdbc.sql("SELECT * FROM slot_hold WHERE tenant_id = ? AND owner_id = ? AND owner_kind = 'CALL' ORDER BY"
                        + " id")
                .params(tenant(), Ids.bytes(call))
                .query(HoldRows::hold)
                .list();
    }

    /** Locks the row until the transaction ends. */
    Optional<StoredHold> lock(UUID hold) {
        return jdbc.sql("SELECT * FROM slot_hold WHERE tenant_id = ? AND id = ? FOR UPDATE")
                .params(tenant(), Ids.bytes(hold))
                .query(HoldRows::hold)
                .optional();
    }

    void setExpiry(UUID hold, Instant expiresAt) {
        jdbc.sql("UPDATE slot_hold SET expires_at = ? WHERE tenant_id = ? AND id = ?")
                .params(utc(expiresAt), tenant(), Ids.bytes(hold))
                .update();
    }

    void delete(UUID hold) {
        jdbc.sql("DELETE FROM slot_hold WHERE tenant_id = ? AND id = ?")
                .params(tenant(), Ids.bytes(hold))
                .update();
    }

    /** Live or not. Locks the rows until the transaction ends. */
    List<StoredHold> lockThoseMoving(UUID appointment) {
        return jdbc.sql("SELECT * FROM slot_hold WHERE tenant_id = ? AND moving = ? ORDER BY id FOR UPDATE")
                .params(tenant(), Ids.bytes(appointment))
                .query(HoldRows::hold)
                .list();
    }

    /** By hold, the appointment that it would move. */
    Map<UUID, UUID> moves() {
        Map<UUID, UUID> moves = new HashMap<>();
        jdbc.sql("SELECT id, moving FROM slot_hold WHERE tenant_id = ? AND moving IS NOT NULL")
                .params(tenant())
                .query(row -> {
                    moves.put(id(row, "id"), id(row, "moving"));
                });
        return moves;
    }

    /** Of all salons; those first that ran out first. */
    List<Anywhere> expired(Instant now, int limit) {
        return jdbc.sql("SELECT tenant_id, id FROM slot_hold WHERE expires_at <= ? ORDER BY expires_at LIMIT ?")
                .params(utc(now), limit)
                .query((row, n) -> new Anywhere(id(row, "tenant_id"), id(row, "id")))
                .list();
    }

    private static byte[] tenant() {
        return Ids.bytes(CurrentTenant.id());
    }

    private static StoredHold hold(ResultSet row, int number) throws SQLException {
        HoldOwner owner = new HoldOwner(
                HoldOwner.Kind.valueOf(row.getString("owner_kind")),
                optionalId(row, "owner_id"),
                row.getString("owner_label"));
        return new StoredHold(
                id(row, "id"), owner, instant(row, "starts_at"), instant(row, "expires_at"), optionalId(row, "moving"));
    }
}
