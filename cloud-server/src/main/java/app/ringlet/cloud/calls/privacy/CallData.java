package app.ringlet.cloud.calls.privacy;

import app.ringlet.cloud.calls.recording.RecordingStore;
import app.ringlet.cloud.clients.ClientsMerged;
import app.ringlet.cloud.clients.Person;
import app.ringlet.cloud.clients.PersonalDataSource;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.calls.RecordingView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person's calls: those that were recognised, and those from their numbers. That there was a call stays, for the bill. */
@Component
class CallData implements PersonalDataSource {

    private static final List<String> WITH_CLIENTS = List.of("phone_call", "work_item");

    private final JdbcClient jdbc;
    private final Salons salons;
    private final RecordingStore recordings;

    CallData(JdbcClient jdbc, Salons salons, RecordingStore recordings) {
        this.jdbc = jdbc;
        this.salons = salons;
        this.recordings = recordings;
    }

    private record Line(String speaker, String text) {}

    private record Kept(
            UUID id,
            @Nullable String from,
            OffsetDateTime at,
            @Nullable String outcome,
            @Nullable String note,
            List<Line> transcript,
            List<RecordingView> recordings) {

        Kept with(List<RecordingView> sound) {
            return new Kept(id, from, at, outcome, note, transcript, sound);
        }
    }

    private record Task(String kind, String text, OffsetDateTime at) {}

    private record AllKept(List<Kept> calls, List<Task> work) {}

    @Override
    public String name() {
        return "calls";
    }

    @EventListener
    void on(ClientsMerged merged) {
        for (String table : WITH_CLIENTS) {
            jdbc.sql("UPDATE " + table + " SET client_id = ? WHERE tenant_id = ? AND client_id = ?")
                    .params(Ids.bytes(merged.keptId()), Ids.bytes(merged.tenantId()), Ids.bytes(merged.mergedId()))
                    .update();
        }
    }

    @Override
    public Object dataOf(Person person) {
        Salon salon = salons.current();
        Map<UUID, Kept> calls = new LinkedHashMap<>();
        of("""
            SELECT c.id, c.from_number, c.started_at, c.outcome, c.note, l.speaker, l.text FROM phone_call c
              LEFT JOIN transcript_line l ON l.tenant_id = c.tenant_id AND l.call_id = c.id
            """, "c", "from_number", person, " ORDER BY c.started_at, c.id, l.line")
                .query(row -> {
                    Kept call = calls.computeIfAbsent(Ids.of(row.getBytes("id")), id -> kept(id, row, salon));
                    if (row.getString("speaker") != null) {
                        call.transcript().add(new Line(row.getString("speaker"), row.getString("text")));
                    }
                });
        Map<UUID, List<RecordingView>> sound = recordings.of(salon, calls.keySet());
        sound.forEach((id, all) -> calls.computeIfPresent(id, (same, call) -> call.with(all)));
        List<Task> work = of("""
            SELECT w.kind, CONCAT(w.text, COALESCE(CONCAT(': ', v.transcript), '')), w.at FROM work_item w
              LEFT JOIN voicemail v ON v.tenant_id = w.tenant_id AND v.item_id = w.id
            """, "w", "phone", person, " ORDER BY w.at")
                .query((row, n) -> new Task(
                        row.getString(1),
                        row.getString(2),
                        salon.local(row.getTimestamp(3).toInstant())))
                .list();
        return new AllKept(List.copyOf(calls.values()), work);
    }

    @Override
    public void erase(Person person) {
        List<byte[]> calls = of("SELECT c.id FROM phone_call c", "c", "from_number", person, "")
                .query((row, n) -> row.getBytes(1))
                .list();
        if (!calls.isEmpty()) {
            recordings.eraseOf(calls.stream().map(Ids::of).toList());
            ofCalls("DELETE FROM transcript_line WHERE call_id IN (:calls)", calls);
            ofCalls("DELETE FROM call_words WHERE call_id IN (:calls)", calls);
            ofCalls("DELETE FROM call_turn WHERE call_id IN (:calls)", calls);
            ofCalls("UPDATE work_item SET text = '', phone = NULL, open_key = NULL WHERE call_id IN (:calls)", calls);
            ofCalls("UPDATE voicemail SET transcript = NULL WHERE call_id IN (:calls)", calls);
            ofCalls("UPDATE phone_call SET from_number = NULL, note = NULL WHERE id IN (:calls)", calls);
        }
        of("UPDATE work_item w SET w.text = '', w.phone = NULL, w.open_key = NULL", "w", "phone", person, "")
                .update();
    }

    private void ofCalls(String statement, List<byte[]> calls) {
        jdbc.sql(statement + " AND tenant_id = :tenant")
                .param("calls", calls)
                .param("tenant", Ids.bytes(CurrentTenant.id()))
                .update();
    }

    private JdbcClient.StatementSpec of(String start, String table, String number, Person person, String end) {
        String numbers = person.phones().isEmpty() ? "" : " OR " + table + "." + number + " IN (:numbers)";
        JdbcClient.StatementSpec query = jdbc.sql(start + " WHERE " + table + ".tenant_id = :tenant AND (" + table
                        + ".client_id IN (:clients)" + numbers + ")" + end)
                .param("tenant", Ids.bytes(CurrentTenant.id()))
                .param("clients", person.ids().stream().map(Ids::bytes).toList());
        return numbers.isEmpty() ? query : query.param("numbers", person.phones());
    }

    private static Kept kept(UUID id, ResultSet row, Salon salon) {
        try {
            return new Kept(
                    id,
                    row.getString("from_number"),
                    salon.local(row.getTimestamp("started_at").toInstant()),
                    row.getString("outcome"),
                    row.getString("note"),
                    new ArrayList<>(),
                    List.of());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
