package app.ringlet.cloud.assistant.questions;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.UtcTime;
import app.ringlet.cloud.receptionist.QuestionLeft;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.assistant.OpenQuestion;
import app.ringlet.protocol.assistant.QuestionsApi;
import app.ringlet.protocol.salon.PrivacySettings;
import app.ringlet.protocol.salon.TenantApi;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestSalons;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class QuestionRetentionTests {

    @Autowired
    QuestionRetention retention;

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void questionsGoAfterAsManyDaysAsWhatWasSaid() {
        Salon brief = salons.open();
        Salon usual = salons.open();
        TenantApi office = signedIn.owner(brief).api(TenantApi.class);
        office.changeSettings("0", office.settings().withPrivacy(new PrivacySettings(30)));
        UUID young = left(brief, Duration.ofDays(29));
        left(brief, Duration.ofDays(31));
        UUID others = left(usual, Duration.ofDays(31));
        left(usual, Duration.ofDays(366));

        assertThat(retention.sweep(clock.instant(), 1000)).isGreaterThanOrEqualTo(2);

        assertThat(questions(brief)).containsExactly(young);
        assertThat(questions(usual)).containsExactly(others);
    }

    private List<UUID> questions(Salon salon) {
        return signedIn.owner(salon).api(QuestionsApi.class).list(null, 0, 50).items().stream()
                .map(OpenQuestion::id)
                .toList();
    }

    private UUID left(Salon salon, Duration age) {
        UUID id = Ids.next();
        CurrentTenant.run(
                salon.id(),
                () -> transaction.executeWithoutResult(status -> events.publishEvent(
                        new QuestionLeft(salon.id(), id, Ids.next(), null, null, "do you sell gift cards"))));
        jdbc.sql("UPDATE open_question SET asked_at = ? WHERE tenant_id = ? AND id = ?")
                .params(UtcTime.column(clock.instant().minus(age)), Ids.bytes(salon.id()), Ids.bytes(id))
                .update();
        return id;
    }
}
