package app.ringlet.cloud.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.SalonStatuses;
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
import app.ringlet.protocol.identity.AuthApi;
import app.ringlet.protocol.identity.LoginRequest;
import app.ringlet.protocol.identity.RefreshRequest;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.salon.ClientView;
import app.ringlet.protocol.salon.NewClient;
import app.ringlet.protocol.salon.TenantApi;
import app.ringlet.protocol.salon.TenantStatus;
import app.ringlet.testing.CarrierPost;
import app.ringlet.testing.Refused;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestClock;
import app.ringlet.testing.TestSalons;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IdentityTest
class CloudAdminTests {

    private static final AdminReason UNPAID = new AdminReason("Three invoices are unpaid");

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    CarrierPost carrier;

    @Autowired
    TestClock clock;

    @Autowired
    SalonStatuses statuses;

    @Autowired
    JdbcClient jdbc;

    Salon salon;
    TestClient admin;
    AdminTenantsApi tenants;

    @BeforeEach
    void open() {
        salon = salons.open();
        admin = signedIn.cloudAdmin();
        tenants = admin.api(AdminTenantsApi.class);
    }

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
    void aSuspendedSalonIsShutOutAndReadsWhyOnceItIsBack() {
        User owner = signedIn.user(salon, Role.OWNER);
        TestClient desk = signedIn.session(owner);
        TestClient system = signedIn.system(salon, "calendar:read");

        TenantSummary suspended = tenants.suspend(salon.id(), UNPAID);

        assertThat(suspended.status()).isEqualTo(TenantStatus.SUSPENDED);
        assertThat(suspended.statusReason()).isEqualTo(UNPAID.reason());
        Refused.with(ErrorCode.TENANT_SUSPENDED, () -> get(system, "/api/v1/tenant"));
        Refused.with(ErrorCode.TENANT_SUSPENDED, () -> login(owner));
        Refused.with(ErrorCode.TOKEN_INVALID, () -> get(desk, "/api/v1/tenant"));
        Refused.with(ErrorCode.BAD_TRANSITION, () -> tenants.suspend(salon.id(), UNPAID));

        assertThat(tenants.reactivate(salon.id(), new AdminReason("All is paid"))
                        .status())
                .isEqualTo(TenantStatus.ACTIVE);

        Refused.with(ErrorCode.BAD_TRANSITION, () -> tenants.reactivate(salon.id(), UNPAID));
        get(system, "/api/v1/tenant");
        List<AuditLine> lines = signedIn.session(owner)
                .api(AuditApi.class)
                .search(null, null, null, "tenant", null, 0, 50)
                .items();
        assertThat(lines).extracting(AuditLine::action).containsExactly("tenant.reactivated", "tenant.suspended");
        assertThat(lines.getLast().reason()).isEqualTo(UNPAID.reason());
        assertThat(lines.getLast().changes()).containsExactly(new AuditLine.Change("status", "ACTIVE", "SUSPENDED"));
    }

    @Test
    void anInactiveSalonIsLookedAfterByItsOwnersAlone() {
        User owner = signedIn.user(salon, Role.OWNER);
        User agent = signedIn.user(salon, Role.AGENT);
        TestClient agentsDesk = signedIn.session(agent);
        TestClient system = signedIn.system(salon, "calendar:read");

        statuses.change(salon.id(), Set.of(TenantStatus.ACTIVE), TenantStatus.INACTIVE, "the plan ran out");

        login(owner);
        get(signedIn.session(owner), "/api/v1/tenant");
        Refused.with(ErrorCode.TENANT_INACTIVE, () -> login(agent));
        Refused.with(ErrorCode.TENANT_INACTIVE, () -> get(agentsDesk, "/api/v1/tenant"));
        Refused.with(
                ErrorCode.TENANT_INACTIVE,
                () -> signedIn.nobody()
                        .api(AuthApi.class)
                        .refresh(new RefreshRequest(agentsDesk.tokens().refreshToken())));
        Refused.with(ErrorCode.TENANT_INACTIVE, () -> get(system, "/api/v1/tenant"));
        assertThat(carrier.post("/voice/incoming", carrier.line(salon, "+16465550187"))
                        .body())
                .contains("cannot take calls");
        tenants.reactivate(salon.id(), new AdminReason("The plan goes on"));
        login(agent);
    }

    @Test
    void aSuspendedSalonsCallersHearThatNoCallsAreTaken() {
        tenants.suspend(salon.id(), UNPAID);

        CarrierPost.Answer answer = carrier.post("/voice/incoming", carrier.line(salon, "+16465550188"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("cannot take calls").contains("<Hangup");
    }

    @Test
    void aSalonThatAnotherServerSuspendedIsShutOutSoonAfterAndComesBackAlike() {
        TestClient owner = signedIn.owner(salon);
        owner.api(TenantApi.class).tenant();

        setStatusElsewhere(TenantStatus.SUSPENDED);
        await().ignoreExceptions()
                .untilAsserted(() -> Refused.with(
                        ErrorCode.TENANT_SUSPENDED,
                        () -> owner.api(TenantApi.class).tenant()));

        setStatusElsewhere(TenantStatus.ACTIVE);
        await().ignoreExceptions()
                .untilAsserted(() ->
                        assertThat(owner.api(TenantApi.class).tenant().id()).isEqualTo(salon.id()));
    }

    /** As it looks from here: the row changes, and nobody says so. */
    private void setStatusElsewhere(TenantStatus status) {
        jdbc.sql("UPDATE tenant SET status = ? WHERE id = ?")
                .params(status.name(), Ids.bytes(salon.id()))
                .update();
    }

    @Test
    void aCloudAdminStillComesInToASuspendedSalon() {
        tenants.suspend(salon.id(), UNPAID);
        tenants.actAs(salon.id(), new ActAsRequest("to hand out their data", 10));

        as(admin, salon);
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

    private void login(User user) {
        signedIn.nobody().api(AuthApi.class).login(new LoginRequest(user.email(), SignedIn.PASSWORD, null));
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

    private static String as(TestClient admin, Salon salon) {
        return Objects.requireNonNull(admin.rest()
                .get()
                .uri("/api/v1/tenant?tenantId={id}", salon.id())
                .retrieve()
                .body(String.class));
    }

    private static String get(TestClient client, String path) {
        return Objects.requireNonNull(client.rest().get().uri(path).retrieve().body(String.class));
    }

    private List<AuditLine> trail() {
        return signedIn.owner(salon)
                .api(AuditApi.class)
                .search(null, null, "CLOUD_ADMIN", null, null, 0, 200)
                .items();
    }
}
