package app.ringlet.cloud.identity.persistence;

import app.ringlet.cloud.identity.User;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.protocol.identity.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code user_account}. */
@Repository
public class UserTable {

    private final JdbcClient jdbc;

    UserTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param email in its stored form */
    public Optional<Row> byEmail(String email) {
        return jdbc.sql("SELECT * FROM user_account WHERE email = ?")
                .param(email)
                .query((row, n) -> new Row(user(row), row.getString("password_hash")))
                .optional();
    }

    public Optional<User> byId(UUID id) {
        return jdbc.sql("SELECT * FROM user_account WHERE id = ?")
                .param(Ids.bytes(id))
                .query((row, n) -> user(row))
                .optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the e-mail address is taken */
    public void insert(User user, String passwordHash) {
        UUID tenant = user.tenantId();
        jdbc.sql("""
            INSERT INTO user_account (id, tenant_id, email, name, role, password_hash)
            VALUES (:id, :tenant, :email, :name, :role, :hash)
            """)
                .param("id", Ids.bytes(user.id()))
                .param("tenant", tenant == null ? null : Ids.bytes(tenant))
                .param("email", user.email())
                .param("name", user.name())
                .param("role", user.role().name())
                .param("hash", passwordHash)
                .update();
    }

    private static User user(ResultSet row) throws SQLException {
        byte[] tenant = row.getBytes("tenant_id");
        return new User(
                Ids.of(row.getBytes("id")),
                tenant == null ? null : Ids.of(tenant),
                row.getString("name"),
                row.getString("email"),
                Role.valueOf(row.getString("role")));
    }

    /** A user with the bcrypt hash of the password. */
    public record Row(User user, String passwordHash) {

        @Override
        public String toString() {
            return "Row[user=" + user.id() + ", passwordHash=[REDACTED]]";
        }
    }
}
