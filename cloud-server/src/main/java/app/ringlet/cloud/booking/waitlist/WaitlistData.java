package app.ringlet.cloud.booking.waitlist;

import app.ringlet.cloud.booking.visit.Columns;
import app.ringlet.cloud.clients.ClientsMerged;
import app.ringlet.cloud.clients.Person;
import app.ringlet.cloud.clients.PersonalDataSource;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.CurrentTenant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person waited for. */
@Component
class WaitlistData implements PersonalDataSource {

    private final JdbcClient jdbc;

    WaitlistData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Kept(
            UUID id,
            LocalDate from,
            LocalDate to,
            String status,
            @Nullable String note) {}

    @Override
    public String name() {
        return "waitlist";
    }

    @Override
    public Object dataOf(Person person) {
        return of("SELECT * FROM waitlist_entry", person, " ORDER BY created_at, id")
                .query((row, n) -> new Kept(
                        Columns.id(row, "id"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getString("status"),
                        row.getString("note")))
                .list();
    }

    @Override
    public Optional<String> reasonToKeep(Person person) {
        long open = of("SELECT COUNT(*) FROM waitlist_entry", person, " AND status IN ('WAITING', 'OFFERED')")
                .query((row, n) -> row.getLong(1))
                .single();
        return open == 0
                ? Optional.empty()
                : Optional.of("This client is still on the waiting list; take them off it first.");
    }

    @Override
    public void erase(Person person) {
        of("UPDATE waitlist_entry SET note = NULL", person, "").update();
    }

    @EventListener
    void on(ClientsMerged merged) {
        jdbc.sql("UPDATE waitlist_entry SET client_id = ? WHERE tenant_id = ? AND client_id = ?")
                .params(Ids.bytes(merged.keptId()), Ids.bytes(merged.tenantId()), Ids.bytes(merged.mergedId()))
                .update();
    }

    private JdbcClient.StatementSpec of(String start, Person person, String end) {
        return jdbc.sql(start + " WHERE tenant_id = :tenant AND client_id IN (:clients)" + end)
                .param("tenant", Ids.bytes(CurrentTenant.id()))
                .param("clients", Columns.keys(person.ids()));
    }
}
