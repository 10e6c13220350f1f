package app.ringlet.cloud.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.identity.AuthApi;
import app.ringlet.protocol.identity.LoginRequest;
import app.ringlet.protocol.identity.MeApi;
import app.ringlet.protocol.identity.RefreshRequest;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.identity.Tokens;
import app.ringlet.protocol.identity.UserAccount;
import app.ringlet.protocol.identity.UserChange;
import app.ringlet.protocol.identity.UsersApi;
import app.ringlet.testing.Refused;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestClock;
import app.ringlet.testing.TestSalons;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@IdentityTest
class ColleagueTests {

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    TestClock clock;

    private Salon salon;
    private User boss;
    private TestClient owner;

    @BeforeEach
    void open() {
        clock.pass(Duration.ofMinutes(15));
        salon = salons.open();
        boss = signedIn.user(salon, Role.OWNER);
        owner = signedIn.session(boss);
    }

    @Test
    void thePeopleOfTheSalonAreListedAndNobodyElse() {
        User agent = signedIn.user(salon, Role.AGENT);
        signedIn.user(salons.open(), Role.AGENT);

        assertThat(users(owner).list(0, 50).items()).extracting(UserAccount::id).containsExactly(boss.id(), agent.id());
        assertThat(users(owner).list(1, 1).items()).extracting(UserAccount::id).containsExactly(agent.id());
        assertThat(users(owner).list(0, 1).total()).isEqualTo(2);
        Refused.with(ErrorCode.INVALID_FIELD, () -> users(owner).list(0, 201));
        Refused.with(
                ErrorCode.FORBIDDEN,
                () -> users(signedIn.as(salon, Role.MANAGER)).list(0, 50));
    }

    @Test
    void aNewRoleEndsTheSessionsThatHaveTheOldOne() {
        TestClient agent = signedIn.session(signedIn.user(salon, Role.AGENT));
        UUID id = agent.tokens().user().id();

        UserAccount changed = change(owner, id, Role.MANAGER);

        assertThat(changed.role()).isEqualTo(Role.MANAGER);
        assertThat(changed.version()).isEqualTo(1);
        Refused.with(ErrorCode.TOKEN_INVALID, () -> refresh(agent.tokens()));
    }

    @Test
    void aNewNameEndsNothing() {
        TestClient agent = signedIn.agent(salon);
        UUID id = agent.tokens().user().id();

        users(owner).change(id, "0", new UserChange("Anna B.", Role.AGENT));

        assertThat(refresh(agent.tokens()).user().name()).isEqualTo("Anna B.");
    }

    @Test
    void someoneWhoIsDeactivatedIsOutAtOnceAndBackWhenTheyAreActiveAgain() {
        User anna = signedIn.user(salon, Role.AGENT);
        TestClient desk = signedIn.session(anna);

        users(owner).deactivate(anna.id());
        users(owner).deactivate(anna.id());

        Refused.with(ErrorCode.TOKEN_INVALID, () -> refresh(desk.tokens()));
        Refused.with(ErrorCode.TOKEN_INVALID, () -> desk.api(MeApi.class).me());
        Refused.with(ErrorCode.BAD_CREDENTIALS, () -> login(anna.email()));
        assertThat(users(owner).get(anna.id()).active()).isFalse();

        assertThat(users(owner).reactivate(anna.id()).active()).isTrue();
        assertThat(login(anna.email()).user().id()).isEqualTo(anna.id());
        Refused.with(ErrorCode.TOKEN_INVALID, () -> refresh(desk.tokens()));
    }

    @Test
    void theLastOwnerStaysOne() {
        TestClient cloud = signedIn.cloudAdminOf(salon);

        Refused.with(ErrorCode.LAST_OWNER, () -> ofSalon(cloud, "DELETE", boss.id()));
        User second = signedIn.user(salon, Role.OWNER);
        users(owner).deactivate(second.id());
        Refused.with(ErrorCode.LAST_OWNER, () -> ofSalon(cloud, "DELETE", boss.id()));

        users(owner).reactivate(second.id());
        change(signedIn.session(second), boss.id(), Role.AGENT);
        assertThat(users(signedIn.session(second)).get(boss.id()).role()).isEqualTo(Role.AGENT);
    }

    @Test
    void twoOwnersWhoDemoteEachOtherLeaveOne() throws Exception {
        User other = signedIn.user(salon, Role.OWNER);
        TestClient second = signedIn.session(other);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Throwable> one = threads.submit(() -> catchThrowable(() -> change(owner, other.id(), Role.AGENT)));
            Future<Throwable> two = threads.submit(() -> catchThrowable(() -> change(second, boss.id(), Role.AGENT)));
            assertThat(Stream.of(one.get(), two.get()).filter(Objects::isNull)).hasSize(1);
        }

        User admin = signedIn.user(salon, Role.ADMIN);
        assertThat(users(signedIn.session(admin)).list(0, 50).items())
                .filteredOn(user -> user.role() == Role.OWNER)
                .hasSize(1);
    }

    @Test
    void nobodyRaisesAnyoneAboveTheirOwnRoleOrTouchesThoseAbove() {
        TestClient admin = signedIn.as(salon, Role.ADMIN);
        User agent = signedIn.user(salon, Role.AGENT);

        Refused.with(ErrorCode.FORBIDDEN, () -> change(admin, agent.id(), Role.OWNER));
        Refused.with(ErrorCode.FORBIDDEN, () -> change(admin, boss.id(), Role.ADMIN));
        Refused.with(ErrorCode.FORBIDDEN, () -> users(admin).deactivate(boss.id()));
        Refused.with(ErrorCode.INVALID_FIELD, () -> change(owner, agent.id(), Role.CLOUD_ADMIN));
        assertThat(change(admin, agent.id(), Role.ADMIN).role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void nobodyChangesTheirOwnRoleOrDeactivatesThemselves() {
        signedIn.user(salon, Role.OWNER);

        Refused.with(ErrorCode.FORBIDDEN, () -> change(owner, boss.id(), Role.ADMIN));
        Refused.with(ErrorCode.FORBIDDEN, () -> users(owner).deactivate(boss.id()));
        assertThat(users(owner)
                        .change(boss.id(), "0", new UserChange("The Boss", Role.OWNER))
                        .name())
                .isEqualTo("The Boss");
    }

    @Test
    void anotherSalonsUserIsNotFound() {
        User foreign = signedIn.user(salons.open(), Role.AGENT);

        Refused.with(ErrorCode.NOT_FOUND, () -> users(owner).get(foreign.id()));
        Refused.with(ErrorCode.NOT_FOUND, () -> change(owner, foreign.id(), Role.MANAGER));
        Refused.with(ErrorCode.NOT_FOUND, () -> users(owner).deactivate(foreign.id()));
        Refused.with(ErrorCode.NOT_FOUND, () -> users(owner).reactivate(foreign.id()));
    }

    @Test
    void aChangeOfWhatSomeoneElseChangedIsStale() {
        User agent = signedIn.user(salon, Role.AGENT);
        change(owner, agent.id(), Role.MANAGER);

        Refused.with(
                ErrorCode.STALE_VERSION,
                () -> users(owner).change(agent.id(), "0", new UserChange("Anna", Role.AGENT)));
        Refused.with(
                ErrorCode.VERSION_REQUIRED,
                () -> users(owner).change(agent.id(), null, new UserChange("Anna", Role.AGENT)));
    }

    @Test
    void aKeyManagesNobody() {
        TestClient system = signedIn.system(salon, "users:write");

        Refused.with(ErrorCode.FORBIDDEN, () -> users(system).list(0, 50));
    }

    private static UserAccount change(TestClient client, UUID id, Role role) {
        UserAccount present = users(client).get(id);
        return users(client).change(id, "" + present.version(), new UserChange(present.name(), role));
    }

    private void ofSalon(TestClient admin, String method, UUID id) {
        admin.rest()
                .method(HttpMethod.valueOf(method))
                .uri("/api/v1/users/{id}", id)
                .header("X-Tenant-ID", salon.id().toString())
                .retrieve()
                .toBodilessEntity();
    }

    private Tokens refresh(Tokens tokens) {
        return signedIn.nobody().api(AuthApi.class).refresh(new RefreshRequest(tokens.refreshToken()));
    }

    private Tokens login(String email) {
        return signedIn.nobody().api(AuthApi.class).login(new LoginRequest(email, SignedIn.PASSWORD, null));
    }

    private static UsersApi users(TestClient client) {
        return client.api(UsersApi.class);
    }
}
