package app.ringlet.cloud.staff;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.UtcTime;
import app.ringlet.protocol.salon.TimeOffKind;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When employees are away, read for many of them at once. */
@Component
class TimeOffRows {

    private final JdbcClient jdbc;

    TimeOffRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What touches [from, to), by start. */
    List<TimeOff> of(Collection<UUID> employees, Instant from, Instant to) {
        if (employees.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
            SELECT id, employee_id, kind, starts_at, ends_at, reason FROM time_off
             WHERE tenant_id = :tenant AND employee_id IN (:employees) AND starts_at < :to AND ends_at > :from
             ORDER BY starts_at, id
            """)
                .param("tenant", Keys.tenant())
                .param("employees", Keys.of(employees))
                .param("from", UtcTime.column(from))
                .param("to", UtcTime.column(to))
                .query((row, n) -> new TimeOff(
                        Ids.of(row.getBytes(1)),
                        Ids.of(row.getBytes(2)),
                        TimeOffKind.valueOf(row.getString(3)),
                        UtcTime.instant(row.getObject(4, LocalDateTime.class)),
                        UtcTime.instant(row.getObject(5, LocalDateTime.class)),
                        row.getString(6)))
                .list();
    }

    long count(UUID employee) {
        return jdbc.sql("SELECT COUNT(*) FROM time_off WHERE tenant_id = ? AND employee_id = ?")
                .params(Keys.tenant(), Ids.bytes(employee))
                .query(Long.class)
                .single();
    }

    void add(TimeOff off) {
        jdbc.sql("INSERT INTO time_off (tenant_id, id, employee_id, kind, starts_at, ends_at, reason)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Keys.tenant(),
                        Ids.bytes(off.id()),
                        Ids.bytes(off.employeeId()),
                        off.kind().name(),
                        UtcTime.column(off.start()),
                        UtcTime.column(off.end()),
                        off.reason())
                .update();
    }

    /** @return whether there was one */
    boolean remove(UUID employee, UUID id) {
        return jdbc.sql("DELETE FROM time_off WHERE tenant_id = ? AND id = ? AND employee_id = ?")
                        .params(Keys.tenant(), Ids.bytes(id), Ids.bytes(employee))
                        .update()
                == 1;
    }
}
