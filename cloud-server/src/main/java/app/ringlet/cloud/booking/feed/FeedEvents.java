package app.ringlet.cloud.booking.feed;

import app.ringlet.cloud.booking.visit.Columns;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.CurrentTenant;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an employee serves in appointments around today, in one statement. */
@Component
class FeedEvents {

    private static final Duration BACK = Duration.ofDays(30);
    private static final Duration AHEAD = Duration.ofDays(180);

    /** Far more than anyone serves in seven months. */
    private static final int MOST = 10_000;

    private static final String SELECT = """
        SELECT a.id, a.version, a.status, c.name, MIN(i.starts_at) AS starts_at,
               MAX(i.starts_at + INTERVAL (i.active_minutes + i.processing_minutes + i.finishing_minutes) MINUTE) AS ends_at,
               GROUP_CONCAT(i.service_name ORDER BY i.position SEPARATOR ', ') AS services,
               (SELECT MAX(h.at) FROM appointment_history h
                 WHERE h.tenant_id = a.tenant_id AND h.appointment_id = a.id) AS changed_at
          FROM visit_item i
          JOIN appointment a ON a.tenant_id = i.tenant_id AND a.id = i.visit_id
          JOIN client c ON c.tenant_id = a.tenant_id AND c.id = a.client_id
         WHERE i.tenant_id = :tenant AND i.employee_id = :employee AND i.starts_at >= :from AND i.starts_at < :to
         GROUP BY a.tenant_id, a.id, a.version, a.status, c.name
         ORDER BY starts_at, a.id LIMIT :most
        """;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    FeedEvents(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param client first name only */
    record FeedEvent(
            UUID id,
            long version,
            boolean cancelled,
            String client,
            String services,
            Instant start,
            Instant end,
            Instant changed) {}

    List<FeedEvent> of(UUID employee) {
        Instant now = clock.instant();
        return jdbc.sql(SELECT)
                .param("tenant", Ids.bytes(CurrentTenant.id()))
                .param("employee", Ids.bytes(employee))
                .param("from", Columns.utc(now.minus(BACK)))
                .param("to", Columns.utc(now.plus(AHEAD)))
                .param("most", MOST)
                .query((row, n) -> new FeedEvent(
                        Columns.id(row, "id"),
                        row.getLong("version"),
                        row.getString("status").equals("CANCELLED"),
                        row.getString("name").split("\\s+", 2)[0],
                        row.getString("services"),
                        Columns.instant(row, "starts_at"),
                        Columns.instant(row, "ends_at"),
                        Columns.instant(row, "changed_at")))
                .list();
    }
}
