package app.ringlet.cloud.identity.persistence;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.UtcTime;
import app.ringlet.protocol.identity.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code invitation}: those that are neither accepted nor withdrawn. */
@Repository
public class InvitationTable {

    private final JdbcClient jdbc;

    InvitationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param mailed whether the link went to the address itself */
    public record Invitation(
            UUID tenantId,
            UUID id,
            String email,
            Role role,
            UUID invitedBy,
            Instant createdAt,
            Instant expiresAt,
            boolean mailed) {}

    /** In place of one to the same address. */
    public void put(Invitation invitation, byte[] hash) {
        jdbc.sql("DELETE FROM invitation WHERE tenant_id = ? AND email = ?")
                .params(Ids.bytes(invitation.tenantId()), invitation.email())
                .update();
        jdbc.sql("""
            INSERT INTO invitation (tenant_id, id, email, role, invited_by, created_at, expires_at, mailed, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .param(Ids.bytes(invitation.tenantId()))
                .param(Ids.bytes(invitation.id()))
                .param(invitation.email())
                .param(invitation.role().name())
                .param(Ids.bytes(invitation.invitedBy()))
                .param(UtcTime.column(invitation.createdAt()))
                .param(UtcTime.column(invitation.expiresAt()))
                .param(invitation.mailed())
                .param(hash)
                .update();
    }

    public List<Invitation> page(UUID tenantId, long offset, int size) {
        return jdbc.sql("SELECT * FROM invitation WHERE tenant_id = ? ORDER BY created_at DESC, id DESC LIMIT ? OFFSET"
                        + " ?")
                .params(Ids.bytes(tenantId), size, offset)
                .query(InvitationTable::invitation)
                .list();
    }

    public long count(UUID tenantId) {
        return jdbc.sql("SELECT COUNT(*) FROM invitation WHERE tenant_id = ?")
                .param(Ids.bytes(tenantId))
                .query(Long.class)
                .single();
    }

    public Optional<Invitation> byId(UUID tenantId, UUID id) {
        return jdbc.sql("SELECT * FROM invitation WHERE tenant_id = ? AND id = ?")
                .params(Ids.bytes(tenantId), Ids.bytes(id))
                .query(InvitationTable::invitation)
                .optional();
    }

    /** As long as it can be accepted. */
    public Optional<Invitation> byHash(byte[] hash, Instant now) {
        return jdbc.sql("SELECT * FROM invitation WHERE hash = ? AND expires_at > ?")
                .params(hash, UtcTime.column(now))
                .query(InvitationTable::invitation)
                .optional();
    }

    /** Those to an address, of any salon, as long as they can be accepted. */
    public List<Invitation> openFor(String email, Instant now) {
        return jdbc.sql("SELECT * FROM invitation WHERE email = ? AND expires_at > ?")
                .params(email, UtcTime.column(now))
                .query(InvitationTable::invitation)
                .list();
    }

    /** @return whether there was one; of any number at the same time one caller is told so */
    public boolean remove(UUID tenantId, UUID id) {
        return jdbc.sql("DELETE FROM invitation WHERE tenant_id = ? AND id = ?")
                        .params(Ids.bytes(tenantId), Ids.bytes(id))
                        .update()
                == 1;
    }

    /** @return whether this caller is the one that accepts it; of any number at the same time one is */
    public boolean accept(byte[] hash) {
        return jdbc.sql("DELETE FROM invitation WHERE hash = ?").param(hash).update() == 1;
    }

    private static Invitation invitation(ResultSet row, int n) throws SQLException {
        return new Invitation(
                Ids.of(row.getBytes("tenant_id")),
                Ids.of(row.getBytes("id")),
                row.getString("email"),
                Role.valueOf(row.getString("role")),
                Ids.of(row.getBytes("invited_by")),
                UtcTime.instant(row.getObject("created_at", LocalDateTime.class)),
                UtcTime.instant(row.getObject("expires_at", LocalDateTime.class)),
                row.getBoolean("mailed"));
    }
}
