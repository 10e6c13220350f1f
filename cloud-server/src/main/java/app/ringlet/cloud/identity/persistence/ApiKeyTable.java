package app.ringlet.cloud.identity.persistence;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import app.ringlet.cloud.identity.ApiKey;
import app.ringlet.cloud.identity.Permission;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code api_key}. */
@Repository
public class ApiKeyTable {

    private final JdbcClient jdbc;

    ApiKeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(ApiKey key, byte[] hash) {
        jdbc.sql("""
            INSERT INTO api_key (id, tenant_id, hash, hint, name, permissions, created_by, created_at, expires_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .param(Ids.bytes(key.id()))
                .param(Ids.bytes(key.tenantId()))
                .param(hash)
                .param(key.hint())
                .param(key.name())
                .param(key.permissions().stream().map(Permission::wire).sorted().collect(joining(" ")))
                .param(Ids.bytes(key.createdBy()))
                .param(UtcTime.column(key.createdAt()))
                .param(column(key.expiresAt()))
                .update();
    }

    public Optional<ApiKey> byHash(byte[] hash) {
        return jdbc.sql("SELECT * FROM api_key WHERE hash = ?")
                .param(hash)
                .query((row, n) -> key(row))
                .optional();
    }

    /** The newest first. */
    public List<ApiKey> of(UUID tenantId, int offset, int size) {
        return jdbc.sql("SELECT * FROM api_key WHERE tenant_id = ? ORDER BY id DESC LIMIT ? OFFSET ?")
                .params(Ids.bytes(tenantId), size, offset)
                .query((row, n) -> key(row))
                .list();
    }

    public long count(UUID tenantId) {
        return jdbc.sql("SELECT COUNT(*) FROM api_key WHERE tenant_id = ?")
                .param(Ids.bytes(tenantId))
                .query(Long.class)
                .single();
    }

    /** Of many that use it at once, one writes. */
    public void used(UUID id, Instant now, Instant unlessAfter) {
        jdbc.sql("UPDATE api_key SET last_used_at = ? WHERE id = ? AND (last_used_at IS NULL OR last_used_at <= ?)")
                .params(UtcTime.column(now), Ids.bytes(id), UtcTime.column(unlessAfter))
                .update();
    }

    /** The first end counts. @return whether the salon has such a key */
    public boolean end(UUID tenantId, UUID id, Instant now) {
        jdbc.sql("UPDATE api_key SET ended_at = ? WHERE tenant_id = ? AND id = ? AND ended_at IS NULL")
                .params(UtcTime.column(now), Ids.bytes(tenantId), Ids.bytes(id))
                .update();
        return jdbc.sql("SELECT COUNT(*) FROM api_key WHERE tenant_id = ? AND id = ?")
                        .params(Ids.bytes(tenantId), Ids.bytes(id))
                        .query(Long.class)
                        .single()
                == 1;
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        return new ApiKey(
                Ids.of(row.getBytes("id")),
                Ids.of(row.getBytes("tenant_id")),
                row.getString("name"),
                row.getString("hint"),
                permissions(row.getString("permissions")),
                Ids.of(row.getBytes("created_by")),
                UtcTime.instant(row.getObject("created_at", LocalDateTime.class)),
                instant(row, "expires_at"),
                instant(row, "last_used_at"),
                instant(row, "ended_at"));
    }

    /** A permission that no longer exists is none. */
    private static Set<Permission> permissions(String wires) {
        return Stream.of(wires.split(" "))
                .flatMap(wire -> Permission.ofWire(wire).stream())
                .collect(toSet());
    }

    private static @Nullable LocalDateTime column(@Nullable Instant time) {
        return time == null ? null : UtcTime.column(time);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : UtcTime.instant(time);
    }
}
