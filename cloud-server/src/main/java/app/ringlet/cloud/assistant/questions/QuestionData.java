package app.ringlet.cloud.assistant.questions;

import app.ringlet.cloud.clients.ClientsMerged;
import app.ringlet.cloud.clients.Person;
import app.ringlet.cloud.clients.PersonalDataSource;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.UtcTime;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person's questions: those asked under their name or from their numbers. */
@Component
class QuestionData implements PersonalDataSource {

    private final JdbcClient jdbc;
    private final Salons salons;

    QuestionData(JdbcClient jdbc, Salons salons) {
        this.jdbc = jdbc;
        this.salons = salons;
    }

    private record Asked(OffsetDateTime at, String question) {}

    @Override
    public String name() {
        return "questions";
    }

    @EventListener
    void on(ClientsMerged merged) {
        jdbc.sql("UPDATE open_question SET client_id = ? WHERE tenant_id = ? AND client_id = ?")
                .params(Ids.bytes(merged.keptId()), Ids.bytes(merged.tenantId()), Ids.bytes(merged.mergedId()))
                .update();
    }

    @Override
    public Object dataOf(Person person) {
        Salon salon = salons.current();
        return of("SELECT asked_at, question FROM open_question", person, " ORDER BY asked_at")
                .query((row, n) -> new Asked(
                        salon.local(UtcTime.instant(row.getObject("asked_at", LocalDateTime.class))),
                        row.getString("question")))
                .list();
    }

    @Override
    public void erase(Person person) {
        of("DELETE FROM open_question", person, "").update();
    }

    private JdbcClient.StatementSpec of(String start, Person person, String end) {
        List<String> phones = person.phones().isEmpty() ? List.of("") : person.phones();
        return jdbc.sql(start + " WHERE tenant_id = :tenant AND (client_id IN (:clients) OR phone IN (:phones))" + end)
                .param("tenant", Ids.bytes(CurrentTenant.id()))
                .param("clients", person.ids().stream().map(Ids::bytes).toList())
                .param("phones", phones);
    }
}
