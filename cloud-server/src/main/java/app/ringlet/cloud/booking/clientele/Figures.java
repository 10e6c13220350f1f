package app.ringlet.cloud.booking.clientele;

import static app.ringlet.protocol.booking.AppointmentStatus.COMPLETED;

import app.ringlet.cloud.booking.visit.Columns;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.booking.ClientSummary;
import app.ringlet.protocol.booking.ClientSummary.Favourite;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A client's figures: one statement for what became of the appointments, and one for what was served by whom. */
@Component
class Figures {

    /** A cancellation is late by the salon's rule of today. */
    private static final String FIGURES = """
        SELECT COUNT(CASE WHEN a.status = 'COMPLETED' THEN 1 END) AS visits,
               MAX(CASE WHEN a.status = 'COMPLETED' THEN a.starts_at END) AS last_visit,
               MIN(CASE WHEN a.status IN ('SCHEDULED', 'CONFIRMED') AND a.starts_at >= :now THEN a.starts_at END) AS next_visit,
               COALESCE(SUM(CASE WHEN a.status = 'COMPLETED' AND a.currency = :currency THEN a.price_minor END), 0) AS spend,
               COUNT(CASE WHEN a.status = 'NO_SHOW' THEN 1 END) AS no_shows,
               COUNT(CASE WHEN a.status = 'CANCELLED' AND :hours > 0 AND EXISTS (
                   SELECT 1 FROM appointment_history h
                    WHERE h.tenant_id = a.tenant_id AND h.appointment_id = a.id AND h.what = 'cancelled'
                      AND h.at > a.starts_at - INTERVAL :hours HOUR) THEN 1 END) AS late
          FROM appointment a WHERE a.tenant_id = :tenant AND a.client_id = :client
        """;

    private static final String SERVED = """
        SELECT i.service_id, MAX(i.service_name) AS service_name, i.employee_id, MAX(i.employee_name) AS employee_name,
               COUNT(*) AS times
          FROM appointment a JOIN visit_item i ON i.tenant_id = a.tenant_id AND i.visit_id = a.id
         WHERE a.tenant_id = :tenant AND a.client_id = :client AND a.status = :status
         GROUP BY i.service_id, i.employee_id
        """;

    private final JdbcClient jdbc;
    private final Salons salons;
    private final InstantSource clock;

    Figures(JdbcClient jdbc, Salons salons, InstantSource clock) {
        this.jdbc = jdbc;
        this.salons = salons;
        this.clock = clock;
    }

    /** How often an employee did a service. */
    private record Served(Favourite service, Favourite employee) {}

    ClientSummary of(UUID client) {
        Salon salon = salons.current();
        List<Served> served = jdbc.sql(SERVED)
                .param("tenant", Ids.bytes(CurrentTenant.id()))
                .param("client", Ids.bytes(client))
                .param("status", COMPLETED.name())
                .query((row, n) -> new Served(favourite(row, "service"), favourite(row, "employee")))
                .list();
        return jdbc.sql(FIGURES)
                .param("tenant", Ids.bytes(CurrentTenant.id()))
                .param("client", Ids.bytes(client))
                .param("currency", salon.currency())
                .param("hours", salon.rules().cancellationHours())
                .param("now", Columns.utc(clock.instant()))
                .query((row, n) -> new ClientSummary(
                        row.getLong("visits"),
                        local(row, "last_visit", salon),
                        local(row, "next_visit", salon),
                        new Money(row.getLong("spend"), salon.currency()),
                        row.getLong("no_shows"),
                        row.getLong("late"),
                        most(served, Served::service),
                        most(served, Served::employee)))
                .single();
    }

    private static Favourite favourite(ResultSet row, String what) throws SQLException {
        return new Favourite(Columns.id(row, what + "_id"), row.getString(what + "_name"), row.getLong("times"));
    }

    private static @Nullable Favourite most(List<Served> served, Function<Served, Favourite> which) {
        Map<UUID, Favourite> sums = new LinkedHashMap<>();
        served.stream()
                .map(which)
                .forEach(f -> sums.merge(f.id(), f, (a, b) -> new Favourite(a.id(), a.name(), a.times() + b.times())));
        return sums.values().stream()
                .max(Comparator.comparingLong(Favourite::times)
                        .thenComparing(Favourite::name, Comparator.reverseOrder()))
                .orElse(null);
    }

    private static @Nullable OffsetDateTime local(ResultSet row, String column, Salon salon) throws SQLException {
        LocalDateTime utc = row.getObject(column, LocalDateTime.class);
        return utc == null ? null : salon.local(utc.toInstant(ZoneOffset.UTC));
    }
}
