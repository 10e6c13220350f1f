package app.ringlet.cloud.booking.clientele;

import app.ringlet.cloud.booking.visit.Columns;
import app.ringlet.cloud.clients.Person;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.protocol.booking.HistoryEntry.Change;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What people wrote that stands in the history of a person's appointments: what was done stays, without their words. */
@Component
class HistoryWords {

    private static final Set<String> FREE_TEXT = Set.of("notes", "reason");

    private static final String OF_PERSON = " WHERE tenant_id = :tenant AND appointment_id IN"
            + " (SELECT id FROM appointment WHERE tenant_id = :tenant AND client_id IN (:clients))";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    HistoryWords(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Entry(UUID appointment, long version, String changes) {}

    void erase(Person person) {
        of(person, "UPDATE appointment_history SET detail = ''" + OF_PERSON).update();
        for (Entry entry : withChanges(person)) {
            List<Change> all = List.of(json.readValue(entry.changes(), Change[].class));
            List<Change> kept =
                    all.stream().filter(c -> !FREE_TEXT.contains(c.field())).toList();
            if (kept.size() < all.size()) {
                write(entry, kept);
            }
        }
    }

    private List<Entry> withChanges(Person person) {
        return of(
                        person,
                        "SELECT appointment_id, version, changes FROM appointment_history" + OF_PERSON
                                + " AND changes IS NOT NULL")
                .query((row, n) ->
                        new Entry(Columns.id(row, "appointment_id"), row.getLong("version"), row.getString("changes")))
                .list();
    }

    private void write(Entry entry, List<Change> kept) {
        jdbc.sql("UPDATE appointment_history SET changes = ? WHERE tenant_id = ? AND appointment_id = ? AND"
                        + " version = ?")
                .params(
                        json.writeValueAsString(kept),
                        Ids.bytes(CurrentTenant.id()),
                        Ids.bytes(entry.appointment()),
                        entry.version())
                .update();
    }

    private JdbcClient.StatementSpec of(Person person, String sql) {
        return jdbc.sql(sql)
                .param("tenant", Ids.bytes(CurrentTenant.id()))
                .param("clients", Columns.keys(person.ids()));
    }
}
