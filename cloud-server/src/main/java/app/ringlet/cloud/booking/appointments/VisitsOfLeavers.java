package app.ringlet.cloud.booking.appointments;

import app.ringlet.cloud.booking.visit.Columns;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.staff.EmployeeLeaves;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.ErrorCode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps an employee from being archived over visits that somebody would then have to do. One that is booked in the same moment is not
 * seen; it stays theirs, as all do if the salon wants it so.
 */
@Component
class VisitsOfLeavers {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEEE, MMMM d 'at' HH:mm", Locale.US);

    private static final String AHEAD = """
        SELECT COUNT(DISTINCT a.id) AS visits, MIN(i.starts_at) AS first
          FROM visit_item i JOIN appointment a ON a.tenant_id = i.tenant_id AND a.id = i.visit_id
         WHERE i.tenant_id = ? AND i.employee_id = ? AND i.starts_at >= ? AND a.status IN ('SCHEDULED', 'CONFIRMED')
        HAVING COUNT(*) > 0
        """;

    private final JdbcClient jdbc;
    private final Salons salons;
    private final InstantSource clock;

    VisitsOfLeavers(JdbcClient jdbc, Salons salons, InstantSource clock) {
        this.jdbc = jdbc;
        this.salons = salons;
        this.clock = clock;
    }

    private record Ahead(long visits, Instant first) {}

    @EventListener
    void on(EmployeeLeaves leaver) {
        jdbc.sql(AHEAD)
                .params(Ids.bytes(leaver.tenantId()), Ids.bytes(leaver.employeeId()), Columns.utc(clock.instant()))
                .query((row, n) -> new Ahead(row.getLong("visits"), Columns.instant(row, "first")))
                .optional()
                .ifPresent(ahead -> {
                    throw new Refusal(ErrorCode.HAS_UPCOMING_APPOINTMENTS, words(leaver.name(), ahead));
                });
    }

    private String words(String name, Ahead ahead) {
        String when = WHEN.format(salons.current().local(ahead.first()));
        return ahead.visits() == 1
                ? name + " still has 1 visit ahead, on " + when
                        + ". Give it to a colleague or cancel it first, or say that it stays."
                : name + " still has " + ahead.visits() + " visits ahead, the first on " + when
                        + ". Give them to a colleague or cancel them first, or say that they stay.";
    }
}
