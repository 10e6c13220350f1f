package app.ringlet.cloud.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.UtcTime;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.identity.AuthApi;
import app.ringlet.protocol.identity.LoginRequest;
import app.ringlet.protocol.identity.MeApi;
import app.ringlet.protocol.identity.RefreshRequest;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.identity.SessionView;
import app.ringlet.protocol.identity.SessionsApi;
import app.ringlet.protocol.identity.Tokens;
import app.ringlet.testing.Refused;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestClock;
import app.ringlet.testing.TestSalons;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;

@IdentityTest
class SessionListTests {

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    Salon salon;
    User user;
    TestClient here;

    @BeforeEach
    void signInAtTheDesk() {
        salon = salons.open();
        user = signedIn.user(salon, Role.MANAGER);
        here = signedIn.session(user);
    }

    @Test
    void oneSeesWhereOneIsSignedInAndWithWhat() {
        Tokens elsewhere = Objects.requireNonNull(signedIn.nobody()
                .rest()
                .post()
                .uri("/api/v1/auth/login")
                .header(HttpHeaders.USER_AGENT, "Ringlet desk at the back\toffice")
                .body(new LoginRequest(user.email(), SignedIn.PASSWORD, null))
                .retrieve()
                .body(Tokens.class));

        List<SessionView> mine = mine(here);

        assertThat(mine).hasSize(2);
        SessionView back = mine.getFirst();
        assertThat(back.userAgent()).isEqualTo("Ringlet desk at the back office");
        assertThat(back.address()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(back.current()).isFalse();
        assertThat(mine.getLast().current()).isTrue();
        assertThat(elsewhere.toString()).doesNotContain(elsewhere.accessToken());
    }

    @Test
    void theLastUseIsThatOfTheLastRefresh() {
        SessionView before = mine(here).getFirst();
        clock.pass(Duration.ofMinutes(20));
        Tokens next = signedIn.nobody()
                .api(AuthApi.class)
                .refresh(new RefreshRequest(here.tokens().refreshToken()));

        SessionView after = mine(signedIn.bearer(next)).getFirst();

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.createdAt()).isEqualTo(before.createdAt());
        assertThat(after.lastUsedAt()).isAfter(before.lastUsedAt().plusMinutes(19));
    }

    @Test
    void aSessionThatIsEndedOpensNothingFromThatMomentOn() {
        TestClient lost = signedIn.session(user);
        lost.api(MeApi.class).me();

        here.api(SessionsApi.class).end(idOf(lost));

        Refused.with(ErrorCode.TOKEN_INVALID, () -> lost.api(MeApi.class).me());
        Refused.with(
                ErrorCode.TOKEN_INVALID,
                () -> signedIn.nobody()
                        .api(AuthApi.class)
                        .refresh(new RefreshRequest(lost.tokens().refreshToken())));
        assertThat(mine(here)).hasSize(1);
    }

    @Test
    void aSessionThatAnotherServerEndedOpensNothingSoonAfter() {
        here.api(MeApi.class).me();
        jdbc.sql("UPDATE sign_in_session SET ended_at = ? WHERE user_id = ?")
                .params(UtcTime.column(clock.instant()), Ids.bytes(user.id()))
                .update();

        await().ignoreExceptions()
                .untilAsserted(() -> Refused.with(
                        ErrorCode.TOKEN_INVALID, () -> here.api(MeApi.class).me()));
    }

    @Test
    void oneEndsAllOtherSessionsAtOnceAndKeepsOnesOwn() {
        TestClient lost = signedIn.session(user);
        TestClient forgotten = signedIn.session(user);
        TestClient colleague = signedIn.as(salon, Role.MANAGER);

        here.api(SessionsApi.class).endOthers();

        Refused.with(ErrorCode.TOKEN_INVALID, () -> lost.api(MeApi.class).me());
        Refused.with(ErrorCode.TOKEN_INVALID, () -> forgotten.api(MeApi.class).me());
        here.api(MeApi.class).me();
        colleague.api(MeApi.class).me();
    }

    @Test
    void nobodyEndsTheSessionOfAnother() {
        TestClient colleague = signedIn.as(salon, Role.MANAGER);

        Refused.with(ErrorCode.NOT_FOUND, () -> here.api(SessionsApi.class).end(idOf(colleague)));
        Refused.with(ErrorCode.NOT_FOUND, () -> here.api(SessionsApi.class).end(Ids.next()));
        Refused.with(ErrorCode.FORBIDDEN, () -> here.api(SessionsApi.class).endAllOf(user.id()));
        colleague.api(MeApi.class).me();
    }

    @Test
    void theOwnerSignsAnyoneOfTheSalonOutButNoStranger() {
        SessionsApi owner = signedIn.owner(salon).api(SessionsApi.class);
        User stranger = signedIn.user(salons.open(), Role.AGENT);

        assertThat(owner.of(user.id(), 0, 50).items()).hasSize(1);
        owner.endAllOf(user.id());

        Refused.with(ErrorCode.TOKEN_INVALID, () -> here.api(MeApi.class).me());
        assertThat(owner.of(user.id(), 0, 50).items()).isEmpty();
        Refused.with(ErrorCode.NOT_FOUND, () -> owner.endAllOf(stranger.id()));
        Refused.with(ErrorCode.NOT_FOUND, () -> owner.of(stranger.id(), 0, 50));
    }

    @Test
    void anAdminDoesNotSignTheOwnerOut() {
        TestClient owner = signedIn.owner(salon);
        SessionsApi admin = signedIn.as(salon, Role.ADMIN).api(SessionsApi.class);

        Refused.with(
                ErrorCode.FORBIDDEN, () -> admin.endAllOf(owner.tokens().user().id()));
        admin.endAllOf(user.id());
        owner.api(MeApi.class).me();
    }

    private UUID idOf(TestClient client) {
        return mine(client).stream()
                .filter(SessionView::current)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static List<SessionView> mine(TestClient client) {
        return client.api(SessionsApi.class).mine(0, 50).items();
    }
}
