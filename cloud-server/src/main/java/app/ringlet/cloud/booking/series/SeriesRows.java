package app.ringlet.cloud.booking.series;

import static app.ringlet.cloud.booking.visit.Columns.id;
import static app.ringlet.cloud.booking.visit.Columns.instant;
import static app.ringlet.cloud.booking.visit.Columns.optional;
import static app.ringlet.cloud.booking.visit.Columns.optionalId;
import static app.ringlet.cloud.booking.visit.Columns.utc;

import app.ringlet.cloud.booking.visit.Columns;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.VisitItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The current salon's series. */
@Component
class SeriesRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    SeriesRows(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    void insert(StoredSeries series) {
        jdbc.sql("""
            INSERT INTO series (tenant_id, id, version, client_id, items, first_day, wall_time, every_weeks, notes)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .params(
                        tenant(),
                        Ids.bytes(series.id()),
                        series.version(),
                        Ids.bytes(series.clientId()),
                        json.writeValueAsString(series.items()),
                        series.rule().firstDay(),
                        series.rule().time().toString(),
                        series.rule().everyWeeks())
                .param(series.notes())
                .update();
    }

    void update(StoredSeries series) {
        jdbc.sql("""
            UPDATE series SET version = ?, items = ?, first_day = ?, wall_time = ?, notes = ? WHERE tenant_id = ? AND id = ?
            """)
                .param(series.version())
                .param(json.writeValueAsString(series.items()))
                .param(series.rule().firstDay())
                .param(series.rule().time().toString())
                .param(series.notes())
                .param(tenant())
                .param(Ids.bytes(series.id()))
                .update();
    }

    StoredSeries get(UUID series) {
        return find(series, "");
    }

    /** Locks the row until the transaction ends; ahead of its appointments. */
    StoredSeries lock(UUID series) {
        return find(series, " FOR UPDATE");
    }

    private StoredSeries find(UUID series, String lock) {
        return jdbc.sql("SELECT * FROM series WHERE tenant_id = ? AND id = ?" + lock)
                .params(tenant(), Ids.bytes(series))
                .query(this::series)
                .optional()
                .orElseThrow(() -> Refusal.notFound("series"));
    }

    List<StoredSeries> ofClients(Collection<UUID> clients) {
        return jdbc.sql("SELECT * FROM series WHERE tenant_id = :tenant AND client_id IN (:clients) ORDER BY id")
                .param("tenant", tenant())
                .param("clients", Columns.keys(clients))
                .query(this::series)
                .list();
    }

    void passOn(UUID from, UUID to) {
        jdbc.sql("UPDATE series SET client_id = ? WHERE tenant_id = ? AND client_id = ?")
                .params(Ids.bytes(to), tenant(), Ids.bytes(from))
                .update();
    }

    void eraseNotes(Collection<UUID> clients) {
        jdbc.sql("UPDATE series SET notes = NULL WHERE tenant_id = :tenant AND client_id IN (:clients)")
                .param("tenant", tenant())
                .param("clients", Columns.keys(clients))
                .update();
    }

    List<StoredOccurrence> occurrences(UUID series) {
        return jdbc.sql("SELECT * FROM series_occurrence WHERE tenant_id = ? AND series_id = ? ORDER BY position")
                .params(tenant(), Ids.bytes(series))
                .query((row, n) -> new StoredOccurrence(
                        row.getInt("position"),
                        instant(row, "planned_at"),
                        optionalInstant(row, "placed_at"),
                        optionalId(row, "appointment_id")))
                .list();
    }

    void write(UUID series, List<StoredOccurrence> occurrences) {
        List<Object[]> rows = new ArrayList<>();
        for (StoredOccurrence o : occurrences) {
            Instant placed = o.placed();
            rows.add(new @Nullable Object[] {
                tenant(),
                Ids.bytes(series),
                o.position(),
                utc(o.planned()),
                placed == null ? null : utc(placed),
                optional(o.appointment())
            });
        }
        batches.batchUpdate("""
            INSERT INTO series_occurrence (tenant_id, series_id, position, planned_at, placed_at, appointment_id)
            VALUES (?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE planned_at = VALUES(planned_at), placed_at = VALUES(placed_at)
            """, rows);
    }

    /** Locks those appointments, in one order for all, until the transaction ends. @return those that are still to come */
    Set<UUID> lockAhead(Collection<UUID> appointments, Instant now) {
        if (appointments.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc
                .sql("""
                    SELECT id, status, starts_at FROM appointment WHERE tenant_id = :tenant AND id IN (:ids) ORDER BY id FOR UPDATE
                    """)
                .param("tenant", tenant())
                .param("ids", Columns.keys(appointments))
                .query((row, n) -> isAhead(row, now) ? List.of(id(row, "id")) : List.<UUID>of())
                .list()
                .stream()
                .flatMap(List::stream)
                .toList());
    }

    private static boolean isAhead(ResultSet row, Instant now) throws SQLException {
        AppointmentStatus status = AppointmentStatus.valueOf(row.getString("status"));
        return (status == AppointmentStatus.SCHEDULED || status == AppointmentStatus.CONFIRMED)
                && instant(row, "starts_at").isAfter(now);
    }

    private StoredSeries series(ResultSet row, int number) throws SQLException {
        SeriesRule rule = new SeriesRule(
                row.getObject("first_day", LocalDate.class),
                LocalTime.parse(row.getString("wall_time")),
                row.getInt("every_weeks"));
        return new StoredSeries(
                id(row, "id"),
                row.getLong("version"),
                id(row, "client_id"),
                List.of(json.readValue(row.getString("items"), VisitItem[].class)),
                rule,
                row.getString("notes"));
    }

    private static @Nullable Instant optionalInstant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class) == null ? null : instant(row, column);
    }

    private static byte[] tenant() {
        return Ids.bytes(CurrentTenant.id());
    }
}
