package app.ringlet.cloud.staff;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.Skill;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows that hang on employees, always read for many employees at once. */
@Component
class StaffRows {

    private final JdbcClient jdbc;

    StaffRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, List<Skill>> skills(Collection<UUID> employees, String currency) {
        Map<UUID, List<Skill>> found = new HashMap<>();
        if (!employees.isEmpty()) {
            jdbc.sql("""
                SELECT employee_id, service_id, active_minutes, processing_minutes, finishing_minutes, price_minor
                  FROM employee_service
                 WHERE tenant_id = :tenant AND employee_id IN (:employees) ORDER BY service_id
                """)
                    .param("tenant", tenant())
                    .param("employees", keys(employees))
                    .query(row -> {
                        Long price = row.getObject(6, Long.class);
                        found.computeIfAbsent(Ids.of(row.getBytes(1)), k -> new ArrayList<>())
                                .add(new Skill(
                                        Ids.of(row.getBytes(2)),
                                        row.getObject(3, Integer.class),
                                        row.getObject(4, Integer.class),
                                        row.getObject(5, Integer.class),
                                        price == null ? null : new Money(price, currency)));
                    });
        }
        return found;
    }

    Map<UUID, List<DayHours>> hours(Collection<UUID> employees) {
        Map<UUID, List<DayHours>> found = new HashMap<>();
        if (!employees.isEmpty()) {
            jdbc.sql("""
                SELECT employee_id, day, opens, closes FROM employee_hours
                 WHERE tenant_id = :tenant AND employee_id IN (:employees) ORDER BY day, opens
                """)
                    .param("tenant", tenant())
                    .param("employees", keys(employees))
                    .query(row -> {
                        found.computeIfAbsent(Ids.of(row.getBytes(1)), k -> new ArrayList<>())
                                .add(new DayHours(
                                        DayOfWeek.of(row.getInt(2)),
                                        LocalTime.parse(row.getString(3)),
                                        LocalTime.parse(row.getString(4))));
                    });
        }
        return found;
    }

    /** What touches [from, to), by start. */
    List<TimeOff> timeOff(Collection<UUID> employees, Instant from, Instant to) {
        if (employees.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
            SELECT id, employee_id, starts_at, ends_at, reason FROM time_off
             WHERE tenant_id = :tenant AND employee_id IN (:employees) AND starts_at < :to AND ends_at > :from
             ORDER BY starts_at
            """)
                .param("tenant", tenant())
                .param("employees", keys(employees))
                .param("from", utc(from))
                .param("to", utc(to))
                .query((row, n) -> new TimeOff(
                        Ids.of(row.getBytes(1)),
                        Ids.of(row.getBytes(2)),
                        row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getObject(4, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getString(5)))
                .list();
    }

    void add(TimeOff off) {
        jdbc.sql("INSERT INTO time_off (tenant_id, id, employee_id, starts_at, ends_at, reason)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        tenant(),
                        Ids.bytes(off.id()),
                        Ids.bytes(off.employeeId()),
                        utc(off.start()),
                        utc(off.end()),
                        off.reason())
                .update();
    }

    /** @return whether there was one */
    boolean removeTimeOff(UUID id) {
        return jdbc.sql("DELETE FROM time_off WHERE tenant_id = ? AND id = ?")
                        .params(tenant(), Ids.bytes(id))
                        .update()
                == 1;
    }

    void setSkills(UUID employee, Collection<Skill> skills) {
        jdbc.sql("DELETE FROM employee_service WHERE tenant_id = ? AND employee_id = ?")
                .params(tenant(), Ids.bytes(employee))
                .update();
        for (Skill skill : skills) {
            Money price = skill.price();
            jdbc.sql("""
                INSERT INTO employee_service (tenant_id, employee_id, service_id, active_minutes, processing_minutes,
                    finishing_minutes, price_minor)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """)
                    .param(tenant())
                    .param(Ids.bytes(employee))
                    .param(Ids.bytes(skill.serviceId()))
                    .param(skill.activeMinutes())
                    .param(skill.processingMinutes())
                    .param(skill.finishingMinutes())
                    .param(price == null ? null : price.minor())
                    .update();
        }
    }

    void setHours(UUID employee, Collection<DayHours> hours) {
        jdbc.sql("DELETE FROM employee_hours WHERE tenant_id = ? AND employee_id = ?")
                .params(tenant(), Ids.bytes(employee))
                .update();
        for (DayHours h : hours) {
            jdbc.sql("INSERT INTO employee_hours (tenant_id, employee_id, day, opens, closes) VALUES (?, ?, ?, ?, ?)")
                    .params(
                            tenant(),
                            Ids.bytes(employee),
                            h.day().getValue(),
                            h.opens().toString(),
                            h.closes().toString())
                    .update();
        }
    }

    private static byte[] tenant() {
        return Ids.bytes(CurrentTenant.id());
    }

    private static List<byte[]> keys(Collection<UUID> ids) {
        return ids.stream().map(Ids::bytes).toList();
    }

    /** As the columns hold it: UTC, whatever zone the machine is in. */
    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
