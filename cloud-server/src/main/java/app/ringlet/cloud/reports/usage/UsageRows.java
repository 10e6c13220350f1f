package app.ringlet.cloud.reports.usage;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.protocol.admin.TenantUsage;
import app.ringlet.protocol.salon.TenantStatus;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One query for the salons of a page, and one for each kind of thing that they use. */
@Repository
class UsageRows {

    private final JdbcClient jdbc;

    UsageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Tenant(UUID id, String name, TenantStatus status) {}

    /** How many, and how much of it. */
    private record Count(long number, long amount) {}

    private static final Count NONE = new Count(0, 0);

    long tenants() {
        return jdbc.sql("SELECT COUNT(*) FROM tenant").query(Long.class).single();
    }

    /** By name. */
    List<TenantUsage> page(Instant from, Instant to, long offset, int size) {
        List<Tenant> tenants = jdbc.sql("SELECT id, name, status FROM tenant ORDER BY name, id LIMIT ? OFFSET ?")
                .params(size, offset)
                .query((row, n) ->
                        new Tenant(Ids.of(row.getBytes(1)), row.getString(2), TenantStatus.valueOf(row.getString(3))))
                .list();
        if (tenants.isEmpty()) {
            return List.of();
        }
        List<byte[]> ids = tenants.stream().map(t -> Ids.bytes(t.id())).toList();
        Map<UUID, Count> calls = counts("""
            SELECT tenant_id, COUNT(*), COALESCE(SUM(TIMESTAMPDIFF(SECOND, started_at, ended_at)), 0) FROM phone_call
             WHERE tenant_id IN (:ids) AND started_at >= :from AND started_at < :to GROUP BY tenant_id
            """, ids, Timestamp.from(from), Timestamp.from(to));
        Map<UUID, Count> texts = counts("""
            SELECT tenant_id, COUNT(*), 0 FROM text_message
             WHERE tenant_id IN (:ids) AND at >= :from AND at < :to GROUP BY tenant_id
            """, ids, Timestamp.from(from), Timestamp.from(to));
        // By the time of booking, which is what their ids begin with.
        Map<UUID, Count> appointments = counts("""
            SELECT tenant_id, COUNT(*), 0 FROM appointment
             WHERE tenant_id IN (:ids) AND id >= :from AND id < :to GROUP BY tenant_id
            """, ids, Ids.bytes(Ids.lowestAt(from)), Ids.bytes(Ids.lowestAt(to)));
        return tenants.stream()
                .map(t -> new TenantUsage(
                        t.id(),
                        t.name(),
                        t.status(),
                        calls.getOrDefault(t.id(), NONE).number(),
                        calls.getOrDefault(t.id(), NONE).amount(),
                        appointments.getOrDefault(t.id(), NONE).number(),
                        texts.getOrDefault(t.id(), NONE).number()))
                .toList();
    }

    private Map<UUID, Count> counts(String sql, List<byte[]> ids, Object from, Object to) {
        Map<UUID, Count> counts = new HashMap<>();
        jdbc.sql(sql).param("ids", ids).param("from", from).param("to", to).query(row -> {
            counts.put(Ids.of(row.getBytes(1)), new Count(row.getLong(2), row.getLong(3)));
        });
        return counts;
    }
}
