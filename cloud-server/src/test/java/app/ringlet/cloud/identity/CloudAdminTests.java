package app.ringlet.cloud.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.admin.ActAsGrant;
import app.ringlet.protocol.admin.ActAsRequest;
import app.ringlet.protocol.admin.AdminReason;
import app.ringlet.protocol.admin.AdminTenantsApi;
import app.ringlet.protocol.admin.AdminUsageApi;
import app.ringlet.protocol.admin.NewTenant;
import app.ringlet.protocol.admin.OpenedTenant;
import app.ringlet.protocol.admin.TenantSummary;
import app.ringlet.protocol.admin.TenantUsage;
import app.ringlet.protocol.identity.AuditApi;
import app.ringlet.protocol.identity.AuditLine;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.salon.ClientView;
import app.ringlet.protocol.salon.NewClient;
import app.ringlet.protocol.salon.TenantStatus;
import app.ringlet.testing.Refused;
import app.ringlet.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CloudAdminTests extends CloudAdminTest {

    @Autowired
    TestClock clock;

    @Test
    void whoWorksInASalonsNameSaysWhyAndItsOwnerReadsIt() {
        Refused.with(ErrorCode.ACT_AS_REQUIRED, () -> create("Before"));

        ActAsGrant grant = tenants.actAs(salon.id(), new ActAsRequest("Ticket 4711: import went wrong", null));
        create("Kim Within");

        assertThat(grant.until().toInstant())
                .isBetween(
                        clock.instant().plus(Duration.ofMinutes(59)),
                        clock.instant().plus(Duration.ofMinutes(60)));
        List<AuditLine> trail = trail();
        assertThat(trail).extracting(AuditLine::action).containsExactly("client.created", "act_as.begun");
        assertThat(trail).allSatisfy(line -> {
            assertThat(line.by().kind()).isEqualTo(AuditLine.Kind.CLOUD_ADMIN);
            assertThat(line.by().id()).isEqualTo(admin.tokens().user().id());
            assertThat(line.by().name()).isEqualTo("Ada Admin");
        });
        assertThat(trail.getLast().reason()).isEqualTo("Ticket 4711: import went wrong");
    }

    @Test
    void itEndsWithItsTimeOrWhenTheAdminSaysSoAndCountsForOneSalonAndOneAdmin() {
        tenants.actAs(salon.id(), new ActAsRequest("to look at it", 10));
        create("One");
        Refused.with(ErrorCode.ACT_AS_REQUIRED, () -> as(signedIn.cloudAdmin(), salon));
        Refused.with(ErrorCode.ACT_AS_REQUIRED, () -> as(admin, salons.open()));

        clock.pass(Duration.ofMinutes(10));

        Refused.with(ErrorCode.ACT_AS_REQUIRED, () -> create("Two"));
        tenants.actAs(salon.id(), new ActAsRequest("to look again", 10));
        create("Three");
        tenants.stop(salon.id());
        tenants.stop(salon.id());
        Refused.with(ErrorCode.ACT_AS_REQUIRED, () -> create("Four"));
        assertThat(trail())
                .extracting(AuditLine::action)
                .containsExactly("act_as.ended", "client.created", "act_as.begun", "client.created", "act_as.begun");
    }

    @Test
    void aReasonIsNoFormality() {
        Refused.with(ErrorCode.INVALID_FIELD, () -> tenants.actAs(salon.id(), new ActAsRequest("  ", 10)));
        Refused.with(ErrorCode.INVALID_FIELD, () -> tenants.actAs(salon.id(), new ActAsRequest("a reason", 481)));
        Refused.with(ErrorCode.INVALID_FIELD, () -> tenants.suspend(salon.id(), new AdminReason("no")));
        Refused.with(ErrorCode.NOT_FOUND, () -> tenants.actAs(UUID.randomUUID(), new ActAsRequest("a reason", 10)));
    }

    @Test
    void salonsAreFoundByNameNumberStatusAndId() {
        assertThat(tenants.list(salon.id().toString(), null, 0, 50).items())
                .extracting(TenantSummary::id)
                .containsExactly(salon.id());
        assertThat(tenants.list(salon.phone(), null, 0, 50).items())
                .extracting(TenantSummary::id)
                .containsExactly(salon.id());
        assertThat(tenants.list("%", null, 0, 50).items()).isEmpty();
        tenants.suspend(salon.id(), UNPAID);
        assertThat(tenants.list(null, TenantStatus.SUSPENDED, 0, 200).items())
                .extracting(TenantSummary::id)
                .contains(salon.id());
        assertThat(tenants.list("Test", TenantStatus.TRIAL, 0, 200).items())
                .extracting(TenantSummary::id)
                .doesNotContain(salon.id());
        Page<TenantSummary> two = tenants.list("Test Salon", null, 0, 2);
        salons.open();
        assertThat(two.items()).hasSizeLessThanOrEqualTo(2);
        assertThat(tenants.list("Test Salon", null, 0, 2).total()).isEqualTo(two.total() + 1);
    }

    @Test
    void anOpenedSalonIsOnTrialAndItsOwnerIsInvited() {
        OpenedTenant opened = tenants.open(new NewTenant(
                "Nova Nails", "Europe/London", "GBP", "GB", "owner." + UUID.randomUUID() + "@nova.example"));

        assertThat(opened.tenant().status()).isEqualTo(TenantStatus.TRIAL);
        assertThat(opened.invitation().invitation().role()).isEqualTo(Role.OWNER);
        assertThat(tenants.get(opened.tenant().id()).name()).isEqualTo("Nova Nails");
        Refused.with(
                ErrorCode.INVALID_FIELD,
                () -> tenants.open(new NewTenant("Nova", "Europe/Atlantis", "GBP", "GB", "a@nova.example")));
        Refused.with(
                ErrorCode.INVALID_FIELD,
                () -> tenants.open(new NewTenant("Nova", "Europe/London", "GBP", "GB", "no address")));
    }

    @Test
    void usageCountsCallsPerSalon() {
        carrier.post("/voice/incoming", carrier.line(salon, "+16465550189"));
        carrier.post("/voice/incoming", carrier.line(salon, "+16465550190"));

        TenantUsage usage = usage();

        assertThat(usage.calls()).isEqualTo(2);
        assertThat(usage.appointments()).isZero();
        Refused.with(
                ErrorCode.INVALID_FIELD, () -> admin.api(AdminUsageApi.class).usage("2020-01-01", "2026-01-01", 0, 50));
    }

    @Test
    void nobodyElseGetsThere() {
        AdminTenantsApi owners = signedIn.owner(salon).api(AdminTenantsApi.class);

        Refused.with(ErrorCode.FORBIDDEN, () -> owners.list(null, null, 0, 50));
        Refused.with(ErrorCode.FORBIDDEN, () -> owners.suspend(salon.id(), UNPAID));
        Refused.with(ErrorCode.FORBIDDEN, () -> owners.actAs(salon.id(), new ActAsRequest("why not", 10)));
        Refused.with(
                ErrorCode.FORBIDDEN,
                () -> signedIn.owner(salon).api(AdminUsageApi.class).usage(null, null, 0, 50));
    }

    private TenantUsage usage() {
        AdminUsageApi api = admin.api(AdminUsageApi.class);
        for (int page = 0; ; page++) {
            Page<TenantUsage> found = api.usage(null, null, page, 200);
            for (TenantUsage one : found.items()) {
                if (one.id().equals(salon.id())) {
                    return one;
                }
            }
            assertThat(found.items()).isNotEmpty();
        }
    }

    private ClientView create(String name) {
        return Objects.requireNonNull(admin.rest()
                .post()
                .uri("/api/v1/clients")
                .header("X-Tenant-ID", salon.id().toString())
                .body(new NewClient(name, null, null, null))
                .retrieve()
                .body(ClientView.class));
    }

    private List<AuditLine> trail() {
        return signedIn.owner(salon)
                .api(AuditApi.class)
                .search(null, null, "CLOUD_ADMIN", null, null, 0, 200)
                .items();
    }
}
