package app.ringlet.cloud.staff;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.salon.Skill;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What employees can do, read for many of them at once. */
@Component
class SkillRows {

    private final JdbcClient jdbc;

    SkillRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, List<Skill>> of(Collection<UUID> employees, String currency) {
        Map<UUID, List<Skill>> found = new HashMap<>();
        if (!employees.isEmpty()) {
            jdbc.sql("""
                SELECT employee_id, service_id, active_minutes, processing_minutes, finishing_minutes, price_minor
                  FROM employee_service
                 WHERE tenant_id = :tenant AND employee_id IN (:employees) ORDER BY service_id
                """)
                    .param("tenant", Keys.tenant())
                    .param("employees", Keys.of(employees))
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

    void set(UUID employee, Collection<Skill> skills) {
        jdbc.sql("DELETE FROM employee_service WHERE tenant_id = ? AND employee_id = ?")
                .params(Keys.tenant(), Ids.bytes(employee))
                .update();
        for (Skill skill : skills) {
            Money price = skill.price();
            jdbc.sql("""
                INSERT INTO employee_service (tenant_id, employee_id, service_id, active_minutes, processing_minutes,
                    finishing_minutes, price_minor)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """)
                    .param(Keys.tenant())
                    .param(Ids.bytes(employee))
                    .param(Ids.bytes(skill.serviceId()))
                    .param(skill.activeMinutes())
                    .param(skill.processingMinutes())
                    .param(skill.finishingMinutes())
                    .param(price == null ? null : price.minor())
                    .update();
        }
    }
}
