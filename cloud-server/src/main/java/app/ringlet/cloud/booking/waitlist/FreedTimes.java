package app.ringlet.cloud.booking.waitlist;

import static app.ringlet.cloud.booking.visit.Columns.id;
import static app.ringlet.cloud.booking.visit.Columns.instant;
import static app.ringlet.cloud.booking.visit.Columns.utc;

import app.ringlet.cloud.booking.TimeFreed;
import app.ringlet.cloud.platform.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Time that has become free and that the waiting list has not been asked about yet, of all salons. */
@Component
class FreedTimes {

    private final JdbcClient jdbc;

    FreedTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Freed(UUID tenantId, UUID id, Instant start, Instant end) {}

    /** Only if somebody may be waiting for it; in one statement, because every cancellation comes by here. */
    void add(TimeFreed time) {
        byte[] tenant = Ids.bytes(time.tenantId());
        // Days of the salon's zone are not far from those of UTC.
        LocalDate first = LocalDate.ofInstant(time.start(), ZoneOffset.UTC).minusDays(1);
        LocalDate last = LocalDate.ofInstant(time.end(), ZoneOffset.UTC).plusDays(1);
        jdbc.sql("""
            INSERT INTO freed_time (tenant_id, id, starts_at, ends_at) SELECT ?, ?, ?, ? FROM DUAL
             WHERE EXISTS (SELECT 1 FROM waitlist_entry WHERE tenant_id = ? AND status IN ('WAITING', 'OFFERED')
               AND first_day <= ? AND last_day >= ?)
            """)
                .params(tenant, Ids.bytes(Ids.next()), utc(time.start()), utc(time.end()), tenant, last, first)
                .update();
    }

    /** Oldest first. */
    List<Freed> oldest(int limit) {
        return jdbc.sql("SELECT * FROM freed_time ORDER BY id LIMIT ?")
                .param(limit)
                .query(FreedTimes::freed)
                .list();
    }

    /** Locks it until the transaction ends. @return nothing if another has dealt with it */
    Optional<Freed> lock(UUID freed) {
        return jdbc.sql("SELECT * FROM freed_time WHERE id = ? FOR UPDATE")
                .param(Ids.bytes(freed))
                .query(FreedTimes::freed)
                .optional();
    }

    void remove(UUID freed) {
        jdbc.sql("DELETE FROM freed_time WHERE id = ?").param(Ids.bytes(freed)).update();
    }

    private static Freed freed(ResultSet row, int number) throws SQLException {
        return new Freed(id(row, "tenant_id"), id(row, "id"), instant(row, "starts_at"), instant(row, "ends_at"));
    }
}
