package app.ringlet.cloud.booking.waitlist;

import static app.ringlet.cloud.booking.visit.Columns.id;
import static app.ringlet.cloud.booking.visit.Columns.instant;
import static app.ringlet.cloud.booking.visit.Columns.keys;
import static app.ringlet.cloud.booking.visit.Columns.utc;

import app.ringlet.cloud.booking.waitlist.StoredOffer.Status;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.protocol.booking.Slot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the current salon's waiting list was offered. An entry has one open offer at most, which a unique key sees to. */
@Component
class Offers {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Offers(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json.rebuild()
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .build();
    }

    void insert(StoredOffer offer, Instant now) {
        jdbc.sql("""
            INSERT INTO waitlist_offer (tenant_id, id, entry_id, hold_id, starts_at, ends_at, items, offered_at, expires_at, status,
                open_entry)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .params(
                        tenant(),
                        Ids.bytes(offer.id()),
                        Ids.bytes(offer.entryId()),
                        Ids.bytes(offer.holdId()),
                        utc(offer.start()),
                        utc(offer.end()),
                        json.writeValueAsString(offer.items()),
                        utc(now),
                        utc(offer.expiresAt()),
                        offer.status().name(),
                        Ids.bytes(offer.entryId()))
                .update();
    }

    void close(UUID offer, Status status) {
        jdbc.sql("UPDATE waitlist_offer SET status = ?, open_entry = NULL WHERE tenant_id = ? AND id = ?")
                .params(status.name(), tenant(), Ids.bytes(offer))
                .update();
    }

    Optional<StoredOffer> open(UUID entry) {
        return Optional.ofNullable(open(List.of(entry)).get(entry));
    }

    /** By entry. */
    Map<UUID, StoredOffer> open(Collection<UUID> entries) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("SELECT * FROM waitlist_offer WHERE tenant_id = :tenant AND open_entry IN (:entries)")
                .param("tenant", tenant())
                .param("entries", keys(entries))
                .query(this::offer)
                .list()
                .stream()
                .collect(Collectors.toMap(StoredOffer::entryId, o -> o));
    }

    /** Whether the hold is that of an open offer whose time has not run out. */
    boolean isOpenHold(UUID hold, Instant now) {
        return jdbc.sql("SELECT 1 FROM waitlist_offer WHERE tenant_id = ? AND hold_id = ? AND status = 'OPEN'"
                        + " AND expires_at > ?")
                .params(tenant(), Ids.bytes(hold), utc(now))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** All that those entries were ever offered, by entry. */
    Map<UUID, List<StoredOffer>> all(Collection<UUID> entries) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("SELECT * FROM waitlist_offer WHERE tenant_id = :tenant AND entry_id IN (:entries) ORDER BY id")
                .param("tenant", tenant())
                .param("entries", keys(entries))
                .query(this::offer)
                .list()
                .stream()
                .collect(Collectors.groupingBy(StoredOffer::entryId));
    }

    /** All that those entries were ever offered within [from, to), by entry. */
    Map<UUID, List<StoredOffer>> past(Collection<UUID> entries, Instant from, Instant to) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("SELECT * FROM waitlist_offer WHERE tenant_id = :tenant AND entry_id IN (:entries)"
                        + " AND starts_at < :to AND ends_at > :from")
                .param("tenant", tenant())
                .param("entries", keys(entries))
                .param("from", utc(from))
                .param("to", utc(to))
                .query(this::offer)
                .list()
                .stream()
                .collect(Collectors.groupingBy(StoredOffer::entryId));
    }

    private StoredOffer offer(ResultSet row, int number) throws SQLException {
        return new StoredOffer(
                id(row, "id"),
                id(row, "entry_id"),
                id(row, "hold_id"),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                List.of(json.readValue(row.getString("items"), Slot.Item[].class)),
                instant(row, "expires_at"),
                Status.valueOf(row.getString("status")));
    }

    private static byte[] tenant() {
        return Ids.bytes(CurrentTenant.id());
    }
}
