package app.ringlet.cloud.booking.appointments;

import app.ringlet.cloud.booking.AppointmentFilter;
import app.ringlet.cloud.booking.visit.Columns;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.CurrentTenant;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which appointments a filter lets through, by the index on their start. */
@Component
class AppointmentSearch {

    /** A visit lies within one day's opening hours, so none that began earlier reaches into the range. */
    private static final Duration LONGEST = Duration.ofHours(26);

    private final JdbcClient jdbc;

    AppointmentSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param ids of the page, by start */
    record Found(List<UUID> ids, long total) {}

    /** Locks the appointment's row until the transaction ends. Hibernate would say FOR UPDATE OF, which MariaDB does not know. */
    boolean lock(UUID appointment) {
        return jdbc.sql("SELECT 1 FROM appointment WHERE tenant_id = ? AND id = ? FOR UPDATE")
                .params(Ids.bytes(CurrentTenant.id()), Ids.bytes(appointment))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    Found find(AppointmentFilter filter, long offset, int size) {
        Map<String, Object> params = new HashMap<>();
        String where = where(filter, params);
        List<UUID> ids = jdbc.sql("SELECT id" + where + " ORDER BY a.starts_at, a.id LIMIT :size OFFSET :offset")
                .params(params)
                .param("size", size)
                .param("offset", offset)
                .query((row, n) -> Columns.id(row, "id"))
                .list();
        if (offset == 0 && ids.size() < size) {
            return new Found(ids, ids.size());
        }
        long total = jdbc.sql("SELECT COUNT(*)" + where)
                .params(params)
                .query(Long.class)
                .single();
        return new Found(ids, total);
    }

    private static String where(AppointmentFilter filter, Map<String, Object> params) {
        StringBuilder where = new StringBuilder(" FROM appointment a WHERE a.tenant_id = :tenant"
                + " AND a.starts_at >= :earliest AND a.starts_at < :to AND a.ends_at > :from");
        params.put("tenant", Ids.bytes(CurrentTenant.id()));
        params.put("earliest", Columns.utc(filter.from().minus(LONGEST)));
        params.put("from", Columns.utc(filter.from()));
        params.put("to", Columns.utc(filter.to()));
        UUID client = filter.clientId();
        if (client != null) {
            where.append(" AND a.client_id = :client");
            params.put("client", Ids.bytes(client));
        }
        UUID employee = filter.employeeId();
        if (employee != null) {
            where.append(" AND EXISTS (SELECT 1 FROM visit_item i WHERE i.tenant_id = a.tenant_id"
                    + " AND i.visit_id = a.id AND i.employee_id = :employee)");
            params.put("employee", Ids.bytes(employee));
        }
        if (!filter.statuses().isEmpty()) {
            where.append(" AND a.status IN (:statuses)");
            params.put("statuses", filter.statuses().stream().map(Enum::name).toList());
        }
        return where.toString();
    }
}
