package app.ringlet.eval.judge;

import app.ringlet.cloud.platform.Ids;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads a salon's rows with statements of its own. */
public final class BookReader {

    private final JdbcClient jdbc;
    private final UUID salon;
    private final ZoneId zone;

    public BookReader(JdbcClient jdbc, UUID salon, ZoneId zone) {
        this.jdbc = jdbc;
        this.salon = salon;
        this.zone = zone;
    }

    public Book read() {
        return new Book(visits(), clients(), waiting(), work(), blocked(), count("slot_hold"));
    }

    /** What came of the only call, and what it was for. */
    public Ended ended() {
        return jdbc.sql("SELECT outcome, reason FROM phone_call WHERE tenant_id = ?")
                .param(Ids.bytes(salon))
                .query((row, n) -> new Ended(String.valueOf(row.getString(1)), String.valueOf(row.getString(2))))
                .single();
    }

    /** As the call's row has it; "null" for what it has not. */
    public record Ended(String outcome, String reason) {}

    /** Service names by id, as hexadecimal digits and as UUID text. */
    Map<String, String> services() {
        Map<String, String> names = new HashMap<>();
        jdbc.sql("SELECT id, name FROM service WHERE tenant_id = ?")
                .param(Ids.bytes(salon))
                .query(row -> {
                    names.put(Ids.of(row.getBytes(1)).toString(), row.getString(2));
                });
        return names;
    }

    private Map<UUID, Book.Visit> visits() {
        Map<UUID, List<Book.Item>> items = new HashMap<>();
        jdbc.sql("""
            SELECT visit_id, service_name, employee_name, starts_at, active_minutes, add_ons FROM visit_item
             WHERE tenant_id = ? ORDER BY visit_id, position
            """).param(Ids.bytes(salon)).query(row -> {
            items.computeIfAbsent(Ids.of(row.getBytes(1)), id -> new ArrayList<>())
                    .add(new Book.Item(
                            row.getString(2),
                            row.getString(3),
                            wall(row.getObject(4, LocalDateTime.class)),
                            row.getInt(5),
                            row.getString(6)));
        });
        Map<UUID, Book.Visit> visits = new LinkedHashMap<>();
        jdbc.sql("""
            SELECT a.id, a.starts_at, a.status, c.name, c.phone, a.call_id IS NOT NULL
              FROM appointment a JOIN client c ON c.tenant_id = a.tenant_id AND c.id = a.client_id
             WHERE a.tenant_id = ? ORDER BY a.starts_at, a.id
            """).param(Ids.bytes(salon)).query(row -> {
            UUID id = Ids.of(row.getBytes(1));
            visits.put(
                    id,
                    new Book.Visit(
                            wall(row.getObject(2, LocalDateTime.class)),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getBoolean(6),
                            items.getOrDefault(id, List.of())));
        });
        return visits;
    }

    private Map<UUID, Book.Client> clients() {
        Map<UUID, Book.Client> clients = new HashMap<>();
        jdbc.sql("SELECT id, name, phone FROM client WHERE tenant_id = ?")
                .param(Ids.bytes(salon))
                .query(row -> {
                    clients.put(Ids.of(row.getBytes(1)), new Book.Client(row.getString(2), row.getString(3)));
                });
        return clients;
    }

    private Map<UUID, Book.Waiting> waiting() {
        Map<UUID, Book.Waiting> waiting = new HashMap<>();
        jdbc.sql("""
            SELECT w.id, w.status, c.name, w.items, w.first_day, w.last_day
              FROM waitlist_entry w JOIN client c ON c.tenant_id = w.tenant_id AND c.id = w.client_id
             WHERE w.tenant_id = ?
            """).param(Ids.bytes(salon)).query(row -> {
            waiting.put(
                    Ids.of(row.getBytes(1)),
                    new Book.Waiting(
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getObject(5, LocalDate.class),
                            row.getObject(6, LocalDate.class)));
        });
        return waiting;
    }

    private List<Book.Blocked> blocked() {
        return jdbc.sql("""
            SELECT e.name, b.starts_at, b.ends_at
              FROM blocked_time b JOIN employee e ON e.tenant_id = b.tenant_id AND e.id = b.resource_id
             WHERE b.tenant_id = ?
            UNION ALL
            SELECT e.name, t.starts_at, t.ends_at
              FROM time_off t JOIN employee e ON e.tenant_id = t.tenant_id AND e.id = t.employee_id
             WHERE t.tenant_id = ?
            """)
                .params(Ids.bytes(salon), Ids.bytes(salon))
                .query((row, n) -> new Book.Blocked(
                        row.getString(1),
                        wall(row.getObject(2, LocalDateTime.class)),
                        wall(row.getObject(3, LocalDateTime.class))))
                .list();
    }

    private List<String> work() {
        return jdbc.sql("SELECT text FROM work_item WHERE tenant_id = ? ORDER BY at, id")
                .param(Ids.bytes(salon))
                .query((row, n) -> row.getString(1))
                .list();
    }

    private int count(String table) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE tenant_id = ?")
                .param(Ids.bytes(salon))
                .query(Integer.class)
                .single();
    }

    private LocalDateTime wall(LocalDateTime utc) {
        return utc.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toLocalDateTime();
    }
}
