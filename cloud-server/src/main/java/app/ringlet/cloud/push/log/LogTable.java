package app.ringlet.cloud.push.log;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.UtcTime;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** Tables {@code event_log} and {@code tenant_seq}. */
@Repository
public class LogTable {

    /** Of the rows of one statement: few enough that all its lengths stay prepared. */
    private static final int AT_ONCE = 8;

    private final JdbcClient jdbc;

    LogTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes {@code count} numbers and locks the tenant's row until the transaction ends. @return the last of them */
    long advance(UUID tenantId, int count) {
        // One statement for the first event and all others: an UPDATE that finds no row would lock the gap and
        // deadlock. LAST_INSERT_ID(n) has the server send n back as if it were a generated key; where the row was
        // there, the
        // driver takes it for the first of two.
        KeyHolder last = new GeneratedKeyHolder();
        jdbc.sql("""
            INSERT INTO tenant_seq (tenant_id, seq) VALUES (?, LAST_INSERT_ID(?))
                ON DUPLICATE KEY UPDATE seq = LAST_INSERT_ID(seq + ?)
            """).params(Ids.bytes(tenantId), count, count).update(last);
        return last.getKeyList().getFirst().values().stream()
                .map(Number.class::cast)
                .findFirst()
                .orElseThrow()
                .longValue();
    }

    void insert(UUID tenantId, List<Row> rows) {
        byte[] tenant = Ids.bytes(tenantId);
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            List<Row> some = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
            jdbc.sql("INSERT INTO event_log (tenant_id, seq, at, type, frame) VALUES "
                            + String.join(", ", Collections.nCopies(some.size(), "(?, ?, ?, ?, ?)")))
                    .params(some.stream()
                            .flatMap(row -> Stream.of(
                                    tenant,
                                    row.frame().seq(),
                                    UtcTime.column(row.at()),
                                    row.type(),
                                    row.frame().json()))
                            .toList())
                    .update();
        }
    }

    /** The number of the newest event; 0 if there was never one. */
    public long head(UUID tenantId) {
        return jdbc.sql("SELECT seq FROM tenant_seq WHERE tenant_id = ?")
                .param(Ids.bytes(tenantId))
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** The same for several tenants; those without any event are absent. */
    public Map<UUID, Long> heads(Collection<UUID> tenantIds) {
        Map<UUID, Long> heads = new HashMap<>();
        if (!tenantIds.isEmpty()) {
            jdbc.sql("SELECT tenant_id, seq FROM tenant_seq WHERE tenant_id IN (:tenants)")
                    .param("tenants", tenantIds.stream().map(Ids::bytes).toList())
                    .query(row -> {
                        heads.put(Ids.of(row.getBytes(1)), row.getLong(2));
                    });
        }
        return heads;
    }

    /** The next events after {@code seq}, at most {@code limit}, in order. */
    public List<Frame> after(UUID tenantId, long seq, int limit) {
        return jdbc.sql("SELECT seq, frame FROM event_log WHERE tenant_id = ? AND seq > ? ORDER BY seq LIMIT ?")
                .params(Ids.bytes(tenantId), seq, limit)
                .query((row, n) -> new Frame(row.getLong(1), row.getString(2)))
                .list();
    }

    /** The newest {@code limit} events, in order. */
    public List<Frame> newest(UUID tenantId, int limit) {
        return jdbc.sql("SELECT seq, frame FROM event_log WHERE tenant_id = ? ORDER BY seq DESC LIMIT ?")
                .params(Ids.bytes(tenantId), limit)
                .query((row, n) -> new Frame(row.getLong(1), row.getString(2)))
                .list()
                .reversed();
    }

    /** Removes up to {@code limit} of the oldest events that have a number up to {@code seq}. @return how many */
    int trim(UUID tenantId, long seq, int limit) {
        return jdbc.sql("DELETE FROM event_log WHERE tenant_id = ? AND seq <= ? ORDER BY seq LIMIT ?")
                .params(Ids.bytes(tenantId), seq, limit)
                .update();
    }

    /** Removes every event there is; the next one keeps its number, so that whoever lags behind is told to load anew. */
    public void clear(UUID tenantId) {
        jdbc.sql("DELETE FROM event_log WHERE tenant_id = ?")
                .param(Ids.bytes(tenantId))
                .update();
    }

    /** The number of the newest event from before {@code time}; 0 for none. */
    long lastBefore(UUID tenantId, Instant time) {
        return jdbc.sql("SELECT COALESCE(MAX(seq), 0) FROM event_log WHERE tenant_id = ? AND at < ?")
                .params(Ids.bytes(tenantId), UtcTime.column(time))
                .query(Long.class)
                .single();
    }

    /** An event as it is written. */
    record Row(Frame frame, Instant at, String type) {}
}
