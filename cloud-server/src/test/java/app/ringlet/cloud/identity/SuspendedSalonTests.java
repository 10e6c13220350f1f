package app.ringlet.cloud.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.SalonStatuses;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.admin.ActAsRequest;
import app.ringlet.protocol.admin.AdminReason;
import app.ringlet.protocol.admin.TenantSummary;
import app.ringlet.protocol.identity.AuditApi;
import app.ringlet.protocol.identity.AuditLine;
import app.ringlet.protocol.identity.AuthApi;
import app.ringlet.protocol.identity.LoginRequest;
import app.ringlet.protocol.identity.RefreshRequest;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.salon.TenantApi;
import app.ringlet.protocol.salon.TenantStatus;
import app.ringlet.testing.CarrierPost;
import app.ringlet.testing.Refused;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A salon that is shut out or asleep. */
class SuspendedSalonTests extends CloudAdminTest {

    @Autowired
    SalonStatuses statuses;

    @Autowired
    JdbcClient jdbc;

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

    private void login(User user) {
        signedIn.nobody().api(AuthApi.class).login(new LoginRequest(user.email(), SignedIn.PASSWORD, null));
    }
}
