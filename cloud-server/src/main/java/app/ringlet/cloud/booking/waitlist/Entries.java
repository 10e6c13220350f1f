package app.ringlet.cloud.booking.waitlist;

import static app.ringlet.cloud.booking.visit.Columns.id;
import static app.ringlet.cloud.booking.visit.Columns.instant;
import static app.ringlet.cloud.booking.visit.Columns.keys;
import static app.ringlet.cloud.booking.visit.Columns.optional;
import static app.ringlet.cloud.booking.visit.Columns.optionalId;
import static app.ringlet.cloud.booking.visit.Columns.utc;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.booking.WaitlistStatus;
import app.ringlet.protocol.booking.WaitlistTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The current salon's waiting list. */
@Component
class Entries {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Entries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Entry entry) {
        jdbc.sql("""
            INSERT INTO waitlist_entry (tenant_id, id, version, client_id, items, first_day, last_day, times, note, source, status,
                created_at, expires_at)
            VALUES (:tenant, :id, :version, :client, :items, :from, :to, :times, :note, :source, :status, :created, :expires)
            """)
                .params(params(entry))
                .param("client", Ids.bytes(entry.clientId()))
                .param("source", entry.source().name())
                .param("created", utc(entry.createdAt()))
                .update();
    }

    /** Of a row that is locked. */
    void update(Entry entry) {
        jdbc.sql("""
            UPDATE waitlist_entry SET version = :version, items = :items, first_day = :from, last_day = :to, times = :times,
                note = :note, status = :status, expires_at = :expires, appointment_id = :appointment
             WHERE tenant_id = :tenant AND id = :id
            """)
                .params(params(entry))
                .param("appointment", optional(entry.appointmentId()))
                .update();
    }

    private Map<String, @Nullable Object> params(Entry entry) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("tenant", tenant());
        params.put("id", Ids.bytes(entry.id()));
        params.put("version", entry.version());
        params.put("items", json.writeValueAsString(entry.wishes().items()));
        params.put("from", entry.wishes().from());
        params.put("to", entry.wishes().to());
        params.put("times", json.writeValueAsString(entry.wishes().times()));
        params.put("note", entry.wishes().note());
        params.put("status", entry.status().name());
        params.put("expires", utc(entry.wishes().expiresAt()));
        return params;
    }

    Entry get(UUID entry) {
        return find(entry, "");
    }

    /** Locks the row until the transaction ends. */
    Entry lock(UUID entry) {
        return find(entry, " FOR UPDATE");
    }

    private Entry find(UUID entry, String lock) {
        return jdbc.sql("SELECT * FROM waitlist_entry WHERE tenant_id = ? AND id = ?" + lock)
                .params(tenant(), Ids.bytes(entry))
                .query(this::entry)
                .optional()
                .orElseThrow(() -> Refusal.notFound("entry of the waiting list"));
    }

    /** @param total on all pages */
    record Found(List<Entry> entries, long total) {}

    Found list(Set<WaitlistStatus> statuses, @Nullable UUID client, long offset, int size) {
        StringBuilder where = new StringBuilder(" FROM waitlist_entry WHERE tenant_id = :tenant");
        Map<String, Object> params = new HashMap<>();
        params.put("tenant", tenant());
        if (!statuses.isEmpty()) {
            where.append(" AND status IN (:statuses)");
            params.put("statuses", statuses.stream().map(Enum::name).toList());
        }
        if (client != null) {
            where.append(" AND client_id = :client");
            params.put("client", Ids.bytes(client));
        }
        List<Entry> entries = jdbc.sql("SELECT *" + where + " ORDER BY created_at, id LIMIT :size OFFSET :offset")
                .params(params)
                .param("size", size)
                .param("offset", offset)
                .query(this::entry)
                .list();
        long total = jdbc.sql("SELECT COUNT(*)" + where)
                .params(params)
                .query(Long.class)
                .single();
        return new Found(entries, total);
    }

    /** Whatever has become of them. */
    List<Entry> ofClients(Collection<UUID> clients) {
        return jdbc.sql("SELECT * FROM waitlist_entry WHERE tenant_id = :tenant AND client_id IN (:clients)"
                        + " ORDER BY created_at, id")
                .param("tenant", tenant())
                .param("clients", keys(clients))
                .query(this::entry)
                .list();
    }

    void passOn(UUID from, UUID to) {
        jdbc.sql("UPDATE waitlist_entry SET client_id = ? WHERE tenant_id = ? AND client_id = ?")
                .params(Ids.bytes(to), tenant(), Ids.bytes(from))
                .update();
    }

    void eraseNotes(Collection<UUID> clients) {
        jdbc.sql("UPDATE waitlist_entry SET note = NULL WHERE tenant_id = :tenant AND client_id IN (:clients)")
                .param("tenant", tenant())
                .param("clients", keys(clients))
                .update();
    }

    /** Who waits for a day of [first, last], longest first. */
    List<Entry> waiting(LocalDate first, LocalDate last, int limit) {
        return jdbc.sql("""
            SELECT * FROM waitlist_entry
             WHERE tenant_id = ? AND status = 'WAITING' AND first_day <= ? AND last_day >= ? ORDER BY created_at, id LIMIT ?
            """)
                .params(tenant(), last, first, limit)
                .query(this::entry)
                .list();
    }

    private Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                id(row, "id"),
                row.getLong("version"),
                id(row, "client_id"),
                new Entry.Wishes(
                        List.of(json.readValue(row.getString("items"), VisitItem[].class)),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        List.of(json.readValue(row.getString("times"), WaitlistTimes[].class)),
                        row.getString("note"),
                        instant(row, "expires_at")),
                BookingSource.valueOf(row.getString("source")),
                WaitlistStatus.valueOf(row.getString("status")),
                instant(row, "created_at"),
                optionalId(row, "appointment_id"));
    }

    private static byte[] tenant() {
        return Ids.bytes(CurrentTenant.id());
    }
}
