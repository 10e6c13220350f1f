package app.ringlet.cloud.tenancy;

import app.ringlet.cloud.platform.CalendarDates.Days;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.protocol.salon.Closure;
import app.ringlet.protocol.salon.DatedHours;
import app.ringlet.protocol.salon.Hours;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The current salon's closures and special days. */
@Component
class CalendarRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CalendarRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Closure> closures(Days days) {
        return jdbc.sql("""
            SELECT id, first_day, last_day, reason FROM closure
             WHERE tenant_id = ? AND last_day >= ? AND first_day <= ? ORDER BY first_day, id
            """)
                .params(tenant(), days.first(), days.last())
                .query((row, n) -> new Closure(
                        Ids.of(row.getBytes(1)),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        row.getString(4)))
                .list();
    }

    long countClosures() {
        return jdbc.sql("SELECT COUNT(*) FROM closure WHERE tenant_id = ?")
                .param(tenant())
                .query(Long.class)
                .single();
    }

    void add(Closure closure) {
        jdbc.sql("INSERT INTO closure (tenant_id, id, first_day, last_day, reason) VALUES (?, ?, ?, ?, ?)")
                .params(tenant(), Ids.bytes(closure.id()), closure.firstDay(), closure.lastDay(), closure.reason())
                .update();
    }

    /** @return whether there was one */
    boolean removeClosure(UUID id) {
        return jdbc.sql("DELETE FROM closure WHERE tenant_id = ? AND id = ?")
                        .params(tenant(), Ids.bytes(id))
                        .update()
                == 1;
    }

    List<DatedHours> specialDays(Days days) {
        return jdbc.sql("SELECT day, hours, reason FROM special_day"
                        + " WHERE tenant_id = ? AND day BETWEEN ? AND ? ORDER BY day")
                .params(tenant(), days.first(), days.last())
                .query((row, n) -> new DatedHours(
                        row.getObject(1, LocalDate.class),
                        List.of(json.readValue(row.getString(2), Hours[].class)),
                        row.getString(3)))
                .list();
    }

    void setDay(DatedHours day) {
        removeDay(day.date());
        jdbc.sql("INSERT INTO special_day (tenant_id, day, hours, reason) VALUES (?, ?, ?, ?)")
                .param(tenant())
                .param(day.date())
                .param(json.writeValueAsString(day.hours()))
                .param(day.reason())
                .update();
    }

    /** @return whether there was one */
    boolean removeDay(LocalDate date) {
        return jdbc.sql("DELETE FROM special_day WHERE tenant_id = ? AND day = ?")
                        .params(tenant(), date)
                        .update()
                == 1;
    }

    private static byte[] tenant() {
        return Ids.bytes(CurrentTenant.id());
    }
}
