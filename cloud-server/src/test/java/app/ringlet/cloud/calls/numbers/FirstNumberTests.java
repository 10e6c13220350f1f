package app.ringlet.cloud.calls.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.ringlet.cloud.calls.NumberProvisioning;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.cloud.tenancy.SubscriptionStarted;
import app.ringlet.protocol.admin.AdminReason;
import app.ringlet.protocol.admin.AdminTenantsApi;
import app.ringlet.protocol.admin.NewTenant;
import app.ringlet.protocol.calls.NumbersApi;
import app.ringlet.protocol.salon.TenantStatus;
import app.ringlet.simulator.carrier.Carrier;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestSalons;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A salon has a number as soon as its subscription has started. */
@ServerTest
class FirstNumberTests {

    private static final AdminReason PAID = new AdminReason("The first invoice is paid");
    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    TestSalons salons;

    @Autowired
    Salons allSalons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Carrier carrier;

    @Autowired
    NumberProvisioning provisioning;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("firstNumbersAgain")
    RecurringTask<Void> again;

    AdminTenantsApi tenants;

    @BeforeEach
    void signIn() {
        tenants = signedIn.cloudAdmin().api(AdminTenantsApi.class);
    }

    @Test
    void aTrialThatEndsWithASubscriptionBringsANumberThatIsAnswered() {
        UUID id = trial();
        assertThat(phone(id)).isEmpty();

        assertThat(tenants.reactivate(id, PAID).status()).isEqualTo(TenantStatus.ACTIVE);

        String phone =
                await().atMost(SOON).until(() -> phone(id), Optional::isPresent).orElseThrow();
        assertThat(carrier.numbers().at(phone).orElseThrow().voice().url())
                .endsWith("/api/v1/webhooks/twilio/voice/incoming");
        assertThat(allSalons.byPhone(phone).orElseThrow().id()).isEqualTo(id);
    }

    @Test
    void whatIsToldAgainBuysNoOther() {
        UUID id = trial();
        tenants.reactivate(id, PAID);
        String phone =
                await().atMost(SOON).until(() -> phone(id), Optional::isPresent).orElseThrow();

        transaction.executeWithoutResult(status -> events.publishEvent(new SubscriptionStarted(id)));

        untilTaken(id, 2);
        assertThat(phones(id)).containsExactly(phone);
    }

    @Test
    void aSalonThatHasANumberKeepsIt() {
        Salon salon = salons.open();
        jdbc.sql("UPDATE tenant SET status = 'TRIAL' WHERE id = ?")
                .param(Ids.bytes(salon.id()))
                .update();

        tenants.reactivate(salon.id(), PAID);

        untilTaken(salon.id(), 1);
        assertThat(signedIn.owner(salon).api(NumbersApi.class).list(0, 50).items())
                .hasSize(1);
        assertThat(phone(salon.id())).contains(salon.phone());
    }

    @Test
    void ofSeveralThatProvideASalonAtOnceOneBuys() throws Exception {
        Salon fresh = new Salon(
                Ids.next(),
                "Fresh",
                TenantStatus.ACTIVE,
                ZoneId.of("America/New_York"),
                "USD",
                "US",
                null,
                null,
                List.of());
        allSalons.open(fresh);
        Callable<Optional<String>> provided = () -> provisioning.provision(fresh.id());

        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Optional<String>> one : many.invokeAll(Collections.nCopies(6, provided))) {
                assertThat(one.get()).isPresent();
            }
        }

        assertThat(phones(fresh.id())).hasSize(1);
        assertThat(carrier.numbers().at(phones(fresh.id()).getFirst())).isPresent();
    }

    @Test
    void whatCouldNotBeDoneIsTriedAgain() {
        UUID id = trial();
        tenants.reactivate(id, PAID);
        untilTaken(id, 1);
        asIfTheCarrierHadBeenAway(id);
        assertThat(phone(id)).isEmpty();

        again.execute(again.instance("now"), null);

        await().atMost(SOON).until(() -> phone(id), Optional::isPresent);
        untilTaken(id, 1);
    }

    private void asIfTheCarrierHadBeenAway(UUID salon) {
        jdbc.sql("UPDATE tenant SET phone = NULL WHERE id = ?")
                .param(Ids.bytes(salon))
                .update();
        jdbc.sql("UPDATE phone_number SET state = 'RELEASED', live_phone = NULL WHERE tenant_id = ?")
                .param(Ids.bytes(salon))
                .update();
        jdbc.sql("UPDATE EVENT_PUBLICATION SET STATUS = 'FAILED', COMPLETION_DATE = NULL WHERE SERIALIZED_EVENT LIKE ?"
                        + " AND EVENT_TYPE = ?")
                .params("%" + salon + "%", SubscriptionStarted.class.getName())
                .update();
    }

    private UUID trial() {
        return tenants.open(new NewTenant(
                        "Nova Nails", "America/New_York", "USD", "US", "owner." + Ids.next() + "@nova.example"))
                .tenant()
                .id();
    }

    private Optional<String> phone(UUID salon) {
        return allSalons.byId(salon).map(Salon::phone);
    }

    private List<String> phones(UUID salon) {
        return jdbc.sql("SELECT phone FROM phone_number WHERE tenant_id = ? AND state <> 'RELEASED'")
                .param(Ids.bytes(salon))
                .query(String.class)
                .list();
    }

    /** The registry has it as done. */
    private void untilTaken(UUID salon, int times) {
        await().atMost(SOON)
                .until(() -> jdbc.sql("SELECT COUNT(*) FROM EVENT_PUBLICATION WHERE COMPLETION_DATE IS NOT NULL AND"
                                + " EVENT_TYPE = ? AND SERIALIZED_EVENT LIKE ?")
                        .params(SubscriptionStarted.class.getName(), "%" + salon + "%")
                        .query(Integer.class)
                        .single()
                        .equals(times));
    }
}
