package app.ringlet.cloud.identity.persistence;

import app.ringlet.cloud.identity.User;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.UtcTime;
import app.ringlet.protocol.identity.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code user_account}. The deactivated are nobody here: whatever asks who signs in does not find them. */
@Repository
public class UserTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    UserTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param email in its stored form */
    public Optional<Row> byEmail(String email) {
        return jdbc.sql("SELECT * FROM user_account WHERE email = ? AND deactivated_at IS NULL")
                .param(email)
                .query(UserTable::row)
                .optional();
    }

    public Optional<User> byId(UUID id) {
        return rowById(id).map(Row::user);
    }

    public Optional<Row> rowById(UUID id) {
        return jdbc.sql("SELECT * FROM user_account WHERE id = ? AND deactivated_at IS NULL")
                .param(Ids.bytes(id))
                .query(UserTable::row)
                .optional();
    }

    /** Those of a salon, in the order of their names. */
    public List<User> active(UUID tenantId, long offset, int size) {
        return jdbc.sql("""
            SELECT * FROM user_account WHERE tenant_id = ? AND deactivated_at IS NULL ORDER BY name, id LIMIT ? OFFSET ?
            """)
                .params(Ids.bytes(tenantId), size, offset)
                .query((row, n) -> row(row, n).user())
                .list();
    }

    public long countActive(UUID tenantId) {
        return jdbc.sql("SELECT COUNT(*) FROM user_account WHERE tenant_id = ? AND deactivated_at IS NULL")
                .param(Ids.bytes(tenantId))
                .query(Long.class)
                .single();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the e-mail address is taken */
    public void insert(User user, String passwordHash) {
        UUID tenant = user.tenantId();
        jdbc.sql("""
            INSERT INTO user_account (id, tenant_id, email, name, role, password_hash, email_verified_at)
            VALUES (:id, :tenant, :email, :name, :role, :hash, :verified)
            """)
                .param("id", Ids.bytes(user.id()))
                .param("tenant", tenant == null ? null : Ids.bytes(tenant))
                .param("email", user.email())
                .param("name", user.name())
                .param("role", user.role().name())
                .param("hash", passwordHash)
                .param("verified", user.emailVerified() ? UtcTime.column(clock.instant()) : null)
                .update();
    }

    /** Whether the user is there with that very password; until the end of the caller's transaction both stay so. */
    public boolean isStill(Row seen) {
        return jdbc.sql("""
            SELECT id FROM user_account WHERE id = ? AND password_hash = ? AND deactivated_at IS NULL FOR UPDATE
            """)
                .params(Ids.bytes(seen.user().id()), seen.passwordHash())
                .query((row, n) -> true)
                .optional()
                .isPresent();
    }

    public void setPassword(UUID id, String hash) {
        jdbc.sql("UPDATE user_account SET password_hash = ? WHERE id = ?")
                .params(hash, Ids.bytes(id))
                .update();
    }

    /** Does nothing if the password was changed meanwhile. */
    public void rehash(UUID id, String before, String after) {
        jdbc.sql("UPDATE user_account SET password_hash = ? WHERE id = ? AND password_hash = ?")
                .params(after, Ids.bytes(id), before)
                .update();
    }

    /** The user has the mailbox; does nothing if the user's address is another by now. */
    public void verified(UUID id, String email) {
        jdbc.sql("""
            UPDATE user_account SET email_verified_at = ? WHERE id = ? AND email = ? AND email_verified_at IS NULL
            """)
                .params(UtcTime.column(clock.instant()), Ids.bytes(id), email)
                .update();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(user(row), row.getString("password_hash"));
    }

    static User user(ResultSet row) throws SQLException {
        byte[] tenant = row.getBytes("tenant_id");
        return new User(
                Ids.of(row.getBytes("id")),
                tenant == null ? null : Ids.of(tenant),
                row.getString("name"),
                row.getString("email"),
                Role.valueOf(row.getString("role")),
                row.getObject("email_verified_at") != null);
    }

    /** A user with the bcrypt hash of the password. */
    public record Row(User user, String passwordHash) {

        @Override
        public String toString() {
            return "Row[user=" + user.id() + ", passwordHash=[REDACTED]]";
        }
    }
}
