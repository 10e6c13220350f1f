package app.ringlet.cloud.booking.visit;

import static app.ringlet.cloud.booking.visit.Columns.id;
import static app.ringlet.cloud.booking.visit.Columns.instant;
import static app.ringlet.cloud.booking.visit.Columns.keys;
import static app.ringlet.cloud.booking.visit.Columns.utc;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.BookedItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The items of the current salon's holds and appointments, by the visit's id. */
@Component
public class VisitItems {

    private static final Set<AppointmentStatus> MOVABLE =
            Set.of(AppointmentStatus.SCHEDULED, AppointmentStatus.CONFIRMED);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    VisitItems(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void write(UUID visit, List<PlannedItem> items) {
        for (int position = 0; position < items.size(); position++) {
            PlannedItem item = items.get(position);
            jdbc.sql("""
                INSERT INTO visit_item (tenant_id, visit_id, position, guest, service_id, service_name, employee_id, employee_name,
                    starts_at, active_minutes, processing_minutes, finishing_minutes, buffer_before_minutes, buffer_after_minutes,
                    units, add_ons, price_minor, currency, price_parts, deposit_minor)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                    .params(
                            tenant(),
                            Ids.bytes(visit),
                            position,
                            item.guest(),
                            Ids.bytes(item.serviceId()),
                            item.serviceName(),
                            Ids.bytes(item.employeeId()),
                            item.employeeName(),
                            utc(item.start()),
                            item.minutes().active(),
                            item.minutes().processing(),
                            item.minutes().finishing(),
                            item.bufferBefore(),
                            item.bufferAfter(),
                            json.writeValueAsString(item.units()),
                            json.writeValueAsString(item.addOns()),
                            item.price().minor(),
                            item.price().currency(),
                            json.writeValueAsString(item.charge().parts()),
                            item.charge().deposit().minor())
                    .update();
        }
    }

    public void remove(UUID visit) {
        jdbc.sql("DELETE FROM visit_item WHERE tenant_id = ? AND visit_id = ?")
                .params(tenant(), Ids.bytes(visit))
                .update();
    }

    /** What was of one visit is of another, which has none yet. */
    public void handOver(UUID visit, UUID heir) {
        jdbc.sql("UPDATE visit_item SET visit_id = ? WHERE tenant_id = ? AND visit_id = ?")
                .params(Ids.bytes(heir), tenant(), Ids.bytes(visit))
                .update();
    }

    public void replace(UUID visit, List<PlannedItem> items) {
        remove(visit);
        write(visit, items);
    }

    public List<PlannedItem> of(UUID visit) {
        return of(List.of(visit)).getOrDefault(visit, List.of());
    }

    /** In one query. */
    public Map<UUID, List<PlannedItem>> of(Collection<UUID> visits) {
        if (visits.isEmpty()) {
            return Map.of();
        }
        return collect(jdbc.sql("SELECT * FROM visit_item WHERE tenant_id = :tenant AND visit_id IN (:visits) ORDER BY"
                        + " visit_id, position")
                .param("tenant", tenant())
                .param("visits", keys(visits)));
    }

    /** Of holds that have run out but still stand in the ledger. Few: they are swept every few seconds. */
    public Map<UUID, List<PlannedItem>> ofExpiredHolds(Instant now) {
        return collect(jdbc.sql("""
            SELECT i.* FROM slot_hold h JOIN visit_item i ON i.tenant_id = h.tenant_id AND i.visit_id = h.id
             WHERE h.tenant_id = :tenant AND h.expires_at <= :now
             ORDER BY i.visit_id, i.position
            """).param("tenant", tenant()).param("now", utc(now)));
    }

    /** Locks the appointment's row until the transaction ends. @throws Refusal {@code not_found}; {@code bad_transition} if it cannot be moved */
    public void lockMovable(UUID appointment) {
        String status = jdbc.sql("SELECT status FROM appointment WHERE tenant_id = ? AND id = ? FOR UPDATE")
                .params(tenant(), Ids.bytes(appointment))
                .query(String.class)
                .optional()
                .orElseThrow(() -> Refusal.notFound("appointment"));
        if (!MOVABLE.contains(AppointmentStatus.valueOf(status))) {
            throw new Refusal(ErrorCode.BAD_TRANSITION, "Only an appointment that is still ahead can be moved.");
        }
    }

    /** Empty if it is cancelled, or no appointment of the salon. */
    public List<PlannedItem> ofAppointmentThatTakesTime(UUID appointment) {
        return collect(jdbc.sql("""
            SELECT i.* FROM appointment a JOIN visit_item i ON i.tenant_id = a.tenant_id AND i.visit_id = a.id
             WHERE a.tenant_id = :tenant AND a.id = :id AND a.status <> 'CANCELLED' ORDER BY i.position
            """).param("tenant", tenant()).param("id", Ids.bytes(appointment)))
                .getOrDefault(appointment, List.of());
    }

    /** Of everything that takes time: each hold that still stands, and each appointment that is not cancelled. */
    public Map<UUID, List<PlannedItem>> ofAllThatTakeTime() {
        return collect(jdbc.sql("""
            SELECT i.* FROM visit_item i
              LEFT JOIN slot_hold h ON h.tenant_id = i.tenant_id AND h.id = i.visit_id
              LEFT JOIN appointment a ON a.tenant_id = i.tenant_id AND a.id = i.visit_id
             WHERE i.tenant_id = :tenant AND (h.id IS NOT NULL OR a.status <> 'CANCELLED')
             ORDER BY i.visit_id, i.position
            """).param("tenant", tenant()));
    }

    private Map<UUID, List<PlannedItem>> collect(JdbcClient.StatementSpec query) {
        Map<UUID, List<PlannedItem>> found = new LinkedHashMap<>();
        query.query(row -> {
            found.computeIfAbsent(id(row, "visit_id"), k -> new ArrayList<>()).add(item(row));
        });
        return found;
    }

    private PlannedItem item(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        String parts = row.getString("price_parts");
        return new PlannedItem(
                row.getInt("guest"),
                id(row, "service_id"),
                row.getString("service_name"),
                id(row, "employee_id"),
                row.getString("employee_name"),
                instant(row, "starts_at"),
                new PlannedItem.Minutes(
                        row.getInt("active_minutes"),
                        row.getInt("processing_minutes"),
                        row.getInt("finishing_minutes")),
                row.getInt("buffer_before_minutes"),
                row.getInt("buffer_after_minutes"),
                list(row.getString("units"), PlannedUnit[].class),
                list(row.getString("add_ons"), BookedItem.AddOn[].class),
                new PlannedItem.Charge(
                        new Money(row.getLong("price_minor"), currency),
                        parts == null ? List.of() : list(parts, BookedItem.PricePart[].class),
                        new Money(row.getLong("deposit_minor"), currency)));
    }

    private <T> List<T> list(String column, Class<T[]> type) {
        return column.equals("[]") ? List.of() : List.of(json.readValue(column, type));
    }

    private static byte[] tenant() {
        return Ids.bytes(CurrentTenant.id());
    }
}
