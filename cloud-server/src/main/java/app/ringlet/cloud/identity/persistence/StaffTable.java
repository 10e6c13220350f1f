package app.ringlet.cloud.identity.persistence;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.UtcTime;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.identity.UserAccount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code user_account} as the current salon's owners and admins see it: the deactivated too, and nobody of another salon. */
@Repository
public class StaffTable {

    private final JdbcClient jdbc;

    StaffTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they joined. */
    public List<UserAccount> page(long offset, int size) {
        return jdbc.sql("SELECT * FROM user_account WHERE tenant_id = ? ORDER BY id LIMIT ? OFFSET ?")
                .params(tenant(), size, offset)
                .query(StaffTable::account)
                .list();
    }

    public long count() {
        return jdbc.sql("SELECT COUNT(*) FROM user_account WHERE tenant_id = ?")
                .param(tenant())
                .query(Long.class)
                .single();
    }

    public Optional<UserAccount> byId(UUID id) {
        return jdbc.sql("SELECT * FROM user_account WHERE tenant_id = ? AND id = ?")
                .params(tenant(), Ids.bytes(id))
                .query(StaffTable::account)
                .optional();
    }

    /** @param email in its stored form; of a deactivated one too */
    public boolean hasEmail(String email) {
        return jdbc.sql("SELECT COUNT(*) FROM user_account WHERE tenant_id = ? AND email = ?")
                        .params(tenant(), email)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** All of them, locked until the end of the transaction: who may do what to whom is decided by one at a time. */
    public List<UserAccount> lockAll() {
        return jdbc.sql("SELECT * FROM user_account WHERE tenant_id = ? ORDER BY id FOR UPDATE")
                .param(tenant())
                .query(StaffTable::account)
                .list();
    }

    public boolean anyVerifiedOwner() {
        return jdbc.sql("""
            SELECT COUNT(*) FROM user_account
             WHERE tenant_id = ? AND role = 'OWNER' AND deactivated_at IS NULL AND email_verified_at IS NOT NULL
            """).param(tenant()).query(Long.class).single() > 0;
    }

    public void change(UUID id, String name, Role role) {
        jdbc.sql("UPDATE user_account SET name = ?, role = ?, version = version + 1 WHERE tenant_id = ? AND id = ?")
                .params(name, role.name(), tenant(), Ids.bytes(id))
                .update();
    }

    /** @param deactivated absent for one who is active again */
    public void deactivate(UUID id, @Nullable Instant deactivated) {
        jdbc.sql("UPDATE user_account SET deactivated_at = ?, version = version + 1 WHERE tenant_id = ? AND id = ?")
                .param(deactivated == null ? null : UtcTime.column(deactivated))
                .param(tenant())
                .param(Ids.bytes(id))
                .update();
    }

    private static UserAccount account(ResultSet row, int n) throws SQLException {
        return new UserAccount(
                Ids.of(row.getBytes("id")),
                row.getLong("version"),
                row.getString("name"),
                row.getString("email"),
                Role.valueOf(row.getString("role")),
                row.getObject("email_verified_at") != null,
                row.getObject("deactivated_at") == null);
    }

    private static byte[] tenant() {
        return Ids.bytes(CurrentTenant.id());
    }
}
