package app.ringlet.cloud.messaging.privacy;

import app.ringlet.cloud.clients.Person;
import app.ringlet.cloud.clients.PersonalDataSource;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The texts to and from a person's numbers. That there was a text stays, for the bill. */
@Component
class MessageData implements PersonalDataSource {

    /** Stands in the place of the number. */
    private static final String NOBODY = "erased";

    private final JdbcClient jdbc;
    private final Salons salons;

    MessageData(JdbcClient jdbc, Salons salons) {
        this.jdbc = jdbc;
        this.salons = salons;
    }

    private record Kept(String direction, String number, String body, String delivery, OffsetDateTime at) {}

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public Object dataOf(Person person) {
        if (person.phones().isEmpty()) {
            return List.of();
        }
        Salon salon = salons.current();
        return of("SELECT direction, number, body, delivery, at FROM text_message", person, " ORDER BY at")
                .query((row, n) -> new Kept(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        salon.local(row.getTimestamp(5).toInstant())))
                .list();
    }

    @Override
    public void erase(Person person) {
        if (!person.phones().isEmpty()) {
            of("UPDATE text_message SET body = '', number = '" + NOBODY + "'", person, "")
                    .update();
        }
        // The registry keeps the events that confirmations were sent for, with the client's name and number in them.
        for (UUID id : person.ids()) {
            jdbc.sql("DELETE FROM EVENT_PUBLICATION WHERE SERIALIZED_EVENT LIKE ?")
                    .param("%" + id + "%")
                    .update();
        }
    }

    private JdbcClient.StatementSpec of(String start, Person person, String end) {
        return jdbc.sql(start + " WHERE tenant_id = :tenant AND number IN (:numbers)" + end)
                .param("tenant", Ids.bytes(CurrentTenant.id()))
                .param("numbers", person.phones());
    }
}
