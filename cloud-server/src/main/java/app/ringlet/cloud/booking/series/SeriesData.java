package app.ringlet.cloud.booking.series;

import app.ringlet.cloud.booking.visit.Columns;
import app.ringlet.cloud.clients.ClientsMerged;
import app.ringlet.cloud.clients.Person;
import app.ringlet.cloud.clients.PersonalDataSource;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.CurrentTenant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person's series: their visits are appointments, and stand among those. */
@Component
class SeriesData implements PersonalDataSource {

    private final JdbcClient jdbc;

    SeriesData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Kept(
            UUID id,
            LocalDate firstDay,
            String time,
            int everyWeeks,
            @Nullable String notes) {}

    @Override
    public String name() {
        return "series";
    }

    @Override
    public Object dataOf(Person person) {
        return of("SELECT * FROM series", person)
                .query((row, n) -> new Kept(
                        Columns.id(row, "id"),
                        row.getObject("first_day", LocalDate.class),
                        row.getString("wall_time"),
                        row.getInt("every_weeks"),
                        row.getString("notes")))
                .list();
    }

    @Override
    public void erase(Person person) {
        of("UPDATE series SET notes = NULL", person).update();
    }

    @EventListener
    void on(ClientsMerged merged) {
        jdbc.sql("UPDATE series SET client_id = ? WHERE tenant_id = ? AND client_id = ?")
                .params(Ids.bytes(merged.keptId()), Ids.bytes(merged.tenantId()), Ids.bytes(merged.mergedId()))
                .update();
    }

    private JdbcClient.StatementSpec of(String start, Person person) {
        return jdbc.sql(start + " WHERE tenant_id = :tenant AND client_id IN (:clients)")
                .param("tenant", Ids.bytes(CurrentTenant.id()))
                .param("clients", Columns.keys(person.ids()));
    }
}
