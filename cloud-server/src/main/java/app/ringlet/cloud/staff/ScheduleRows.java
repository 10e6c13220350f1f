package app.ringlet.cloud.staff;

import app.ringlet.cloud.platform.CalendarDates.Days;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.protocol.salon.DatedHours;
import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.Hours;
import app.ringlet.protocol.salon.WeekPattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** When employees mean to work: patterns of weeks and single dates, read for many employees at once. */
@Component
class ScheduleRows {

    private static final LocalDate SINCE_EVER = LocalDate.EPOCH;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ScheduleRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** All patterns, each employee's by date. */
    Map<UUID, List<WeekPattern>> weeks(Collection<UUID> employees) {
        Map<UUID, List<WeekPattern>> found = new HashMap<>();
        if (!employees.isEmpty()) {
            jdbc.sql("""
                SELECT employee_id, effective_from, hours, breaks FROM employee_week
                 WHERE tenant_id = :tenant AND employee_id IN (:employees) ORDER BY effective_from
                """)
                    .param("tenant", Keys.tenant())
                    .param("employees", Keys.of(employees))
                    .query(row -> {
                        LocalDate from = row.getObject(2, LocalDate.class);
                        found.computeIfAbsent(Ids.of(row.getBytes(1)), k -> new ArrayList<>())
                                .add(new WeekPattern(
                                        from.equals(SINCE_EVER) ? null : from,
                                        week(row.getString(3)),
                                        week(row.getString(4))));
                    });
        }
        return found;
    }

    /** Replaces the pattern that begins on the same date, if there is one. */
    void set(UUID employee, WeekPattern week) {
        LocalDate from = week.from() == null ? SINCE_EVER : week.from();
        jdbc.sql("DELETE FROM employee_week WHERE tenant_id = ? AND employee_id = ? AND effective_from = ?")
                .params(Keys.tenant(), Ids.bytes(employee), from)
                .update();
        jdbc.sql("INSERT INTO employee_week (tenant_id, employee_id, effective_from, hours, breaks)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .params(
                        Keys.tenant(),
                        Ids.bytes(employee),
                        from,
                        json.writeValueAsString(week.hours()),
                        json.writeValueAsString(week.breaks()))
                .update();
    }

    /** Those of the dates that are not as their weekday, by date. */
    Map<UUID, List<DatedHours>> days(Collection<UUID> employees, Days days) {
        Map<UUID, List<DatedHours>> found = new HashMap<>();
        if (!employees.isEmpty()) {
            jdbc.sql("""
                SELECT employee_id, day, hours, reason FROM employee_day
                 WHERE tenant_id = :tenant AND employee_id IN (:employees) AND day BETWEEN :first AND :last ORDER BY day
                """)
                    .param("tenant", Keys.tenant())
                    .param("employees", Keys.of(employees))
                    .param("first", days.first())
                    .param("last", days.last())
                    .query(row -> {
                        found.computeIfAbsent(Ids.of(row.getBytes(1)), k -> new ArrayList<>())
                                .add(new DatedHours(
                                        row.getObject(2, LocalDate.class),
                                        List.of(json.readValue(row.getString(3), Hours[].class)),
                                        row.getString(4)));
                    });
        }
        return found;
    }

    void setDay(UUID employee, DatedHours day) {
        removeDay(employee, day.date());
        jdbc.sql("INSERT INTO employee_day (tenant_id, employee_id, day, hours, reason) VALUES (?, ?, ?, ?, ?)")
                .param(Keys.tenant())
                .param(Ids.bytes(employee))
                .param(day.date())
                .param(json.writeValueAsString(day.hours()))
                .param(day.reason())
                .update();
    }

    /** @return whether there was one */
    boolean removeDay(UUID employee, LocalDate date) {
        return jdbc.sql("DELETE FROM employee_day WHERE tenant_id = ? AND employee_id = ? AND day = ?")
                        .params(Keys.tenant(), Ids.bytes(employee), date)
                        .update()
                == 1;
    }

    private List<DayHours> week(String column) {
        return List.of(json.readValue(column, DayHours[].class));
    }
}
