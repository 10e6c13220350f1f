package app.ringlet.stress;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.stress.Fates.Fate;
import app.ringlet.stress.Fates.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares what clients were told with what is in the database. It reads SQL alone and shares no code with what it judges. */
final class Verdict {

    private final JdbcClient jdbc;
    private final List<String> faults = new ArrayList<>();

    private Verdict(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param jdbc within one snapshot. @return what is wrong, in words; nothing if all is well */
    static List<String> on(JdbcClient jdbc, Fates fates) {
        Verdict verdict = new Verdict(jdbc);
        verdict.everyVisitIsWhole();
        verdict.whatWasToldIsThere(fates);
        verdict.everyKeyActedOnce(fates);
        verdict.everyEventHasItsNumber();
        verdict.faults.addAll(Chairs.faults(jdbc));
        return verdict.faults;
    }

    private record Row(long version, State state, String note) {}

    private void whatWasToldIsThere(Fates fates) {
        Map<UUID, Row> rows = rows();
        fates.appointments().forEach((id, fate) -> {
            Row row = rows.get(id);
            if (row == null) {
                faults.add("somebody was told of " + id + ", which does not exist");
            } else if (!agrees(row, fate)) {
                faults.add(
                        id + " is " + row + ", and what was told last is " + fate.latest() + " " + fate.latestState());
            }
        });
    }

    private static boolean agrees(Row row, Fate fate) {
        return row.version() == fate.latest()
                ? row.state().equals(fate.latestState())
                : row.version() > fate.latest() && fate.mayBe(row.state());
    }

    private Map<UUID, Row> rows() {
        Map<UUID, List<String>> employees = new HashMap<>();
        jdbc.sql("SELECT visit_id, employee_id FROM visit_item ORDER BY visit_id, position")
                .query(row -> {
                    employees
                            .computeIfAbsent(id(row, "visit_id"), k -> new ArrayList<>())
                            .add(id(row, "employee_id").toString());
                });
        Map<UUID, Row> rows = new HashMap<>();
        jdbc.sql("SELECT id, version, starts_at, status, notes FROM appointment")
                .query(row -> {
                    UUID id = id(row, "id");
                    State state = new State(
                            instant(row, "starts_at"), row.getString("status"), employees.getOrDefault(id, List.of()));
                    rows.put(id, new Row(row.getLong("version"), state, row.getString("notes")));
                });
        return rows;
    }

    /** Each booking's note is its key. */
    private void everyKeyActedOnce(Fates fates) {
        Map<String, List<UUID>> byKey = rows().entrySet().stream()
                .collect(Collectors.groupingBy(
                        e -> e.getValue().note(), Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        byKey.forEach((key, ids) -> {
            if (ids.size() > 1) {
                faults.add("key " + key + " acted " + ids.size() + " times: " + ids);
            }
        });
        fates.bookedByKey().forEach((key, id) -> {
            if (!List.of(id).equals(byKey.get(key))) {
                faults.add("key " + key + " booked " + id + " as it was told, and there is " + byKey.get(key));
            }
        });
        fates.refusedKeys().stream()
                .filter(byKey::containsKey)
                .forEach(key -> faults.add("key " + key + " was refused, and booked " + byKey.get(key)));
        none("an act is recorded without its result", "SELECT act_key FROM act WHERE result IS NULL");
        none("an appointment has no recorded act", """
            SELECT HEX(a.id) FROM appointment a LEFT JOIN act k ON k.tenant_id = a.tenant_id AND k.act_key = a.notes
             WHERE k.act_key IS NULL
            """);
        none("an act has no appointment", """
            SELECT k.act_key FROM act k LEFT JOIN appointment a ON k.tenant_id = a.tenant_id AND k.act_key = a.notes
             WHERE a.id IS NULL
            """);
    }

    private void everyVisitIsWhole() {
        none("items of nothing", """
            SELECT HEX(i.visit_id) FROM visit_item i LEFT JOIN appointment a ON a.id = i.visit_id
              LEFT JOIN slot_hold h ON h.id = i.visit_id WHERE a.id IS NULL AND h.id IS NULL
            """);
        none(
                "something is both held and booked",
                "SELECT HEX(a.id) FROM appointment a JOIN slot_hold h ON h.id = a.id");
        none("a visit that does not start with its first item", """
            SELECT HEX(a.id) FROM appointment a LEFT JOIN visit_item i ON i.visit_id = a.id AND i.position = 0
             WHERE i.starts_at IS NULL OR i.starts_at <> a.starts_at
            """);
        none("a hold without its time", """
            SELECT HEX(h.id) FROM slot_hold h LEFT JOIN visit_item i ON i.visit_id = h.id AND i.position = 0
             WHERE i.starts_at IS NULL OR i.starts_at <> h.starts_at
            """);
        none("an appointment that was not booked once", """
            SELECT HEX(a.id) FROM appointment a LEFT JOIN appointment_history h
                ON h.appointment_id = a.id AND h.what = 'booked' GROUP BY a.id HAVING COUNT(h.version) <> 1
            """);
        none("a version without its history", """
            SELECT HEX(a.id) FROM appointment a LEFT JOIN appointment_history h ON h.appointment_id = a.id
             GROUP BY a.id, a.version HAVING MAX(h.version) <> a.version
            """);
    }

    private void everyEventHasItsNumber() {
        none("the event log has gaps", """
            SELECT CONCAT(COUNT(e.seq), ' events of ', s.seq) FROM tenant_seq s
              JOIN event_log e ON e.tenant_id = s.tenant_id
             GROUP BY s.tenant_id, s.seq HAVING MAX(e.seq) <> s.seq OR COUNT(e.seq) <> s.seq - MIN(e.seq) + 1
            """);
    }

    private void none(String fault, String sql) {
        jdbc.sql(sql).query(String.class).list().forEach(found -> faults.add(fault + ": " + found));
    }

    static UUID id(ResultSet row, String column) throws SQLException {
        return Ids.of(row.getBytes(column));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
