package app.ringlet.cloud.identity.cloud;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.UtcTime;
import app.ringlet.protocol.admin.TenantSummary;
import app.ringlet.protocol.salon.TenantStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All salons with their users, to be looked at. */
@Repository
class TenantTable {

    private static final String SELECT = """
        SELECT t.*, (SELECT COUNT(*) FROM user_account u WHERE u.tenant_id = t.id AND u.deactivated_at IS NULL) AS users
          FROM tenant t
        """;

    private final JdbcClient jdbc;

    TenantTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<TenantSummary> byId(UUID id) {
        return jdbc.sql(SELECT + " WHERE t.id = ?")
                .param(Ids.bytes(id))
                .query(TenantTable::summary)
                .optional();
    }

    List<TenantSummary> page(@Nullable String words, @Nullable TenantStatus status, long offset, int size) {
        Map<String, Object> params = new LinkedHashMap<>();
        String where = where(words, status, params);
        return jdbc.sql(SELECT + where + " ORDER BY t.name, t.id LIMIT :size OFFSET :offset")
                .params(params)
                .param("size", size)
                .param("offset", offset)
                .query(TenantTable::summary)
                .list();
    }

    long count(@Nullable String words, @Nullable TenantStatus status) {
        Map<String, Object> params = new LinkedHashMap<>();
        String where = where(words, status, params);
        return jdbc.sql("SELECT COUNT(*) FROM tenant t" + where)
                .params(params)
                .query(Long.class)
                .single();
    }

    private static String where(@Nullable String words, @Nullable TenantStatus status, Map<String, Object> params) {
        StringBuilder where = new StringBuilder(" WHERE TRUE");
        if (status != null) {
            where.append(" AND t.status = :status");
            params.put("status", status.name());
        }
        if (words != null && !words.isBlank()) {
            where.append(" AND (t.name LIKE :words OR t.phone LIKE :words OR t.id = :id)");
            params.put("words", "%" + words.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
            params.put("id", id(words.strip()));
        }
        return where.toString();
    }

    private static byte[] id(String words) {
        try {
            return Ids.bytes(UUID.fromString(words));
        } catch (IllegalArgumentException notOne) {
            return new byte[0];
        }
    }

    private static TenantSummary summary(ResultSet row, int number) throws SQLException {
        UUID id = Ids.of(row.getBytes("id"));
        LocalDateTime since = row.getObject("status_since", LocalDateTime.class);
        return new TenantSummary(
                id,
                row.getString("name"),
                TenantStatus.valueOf(row.getString("status")),
                row.getString("status_reason"),
                since == null ? null : UtcTime.instant(since).atOffset(ZoneOffset.UTC),
                row.getString("time_zone"),
                row.getString("currency"),
                row.getString("country"),
                row.getString("phone"),
                Ids.time(id).atOffset(ZoneOffset.UTC),
                row.getLong("users"));
    }
}
