package app.ringlet.cloud.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.identity.AuthApi;
import app.ringlet.protocol.identity.LoginRequest;
import app.ringlet.protocol.identity.MagicLinkRedeem;
import app.ringlet.protocol.identity.MagicLinkRequest;
import app.ringlet.protocol.identity.MeApi;
import app.ringlet.protocol.identity.RefreshRequest;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.identity.Tokens;
import app.ringlet.protocol.identity.TwoFactorApi;
import app.ringlet.protocol.identity.TwoFactorCode;
import app.ringlet.simulator.mail.Mailbox;
import app.ringlet.testing.Refused;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestClock;
import app.ringlet.testing.TestSalons;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@IdentityTest
class MagicLinkTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    TestClock clock;

    @Autowired
    Mailbox mailbox;

    User anna;

    @BeforeEach
    void open() {
        clock.pass(Duration.ofHours(1));
        anna = signedIn.user(salons.open(), Role.AGENT);
    }

    @Test
    void aMailedLinkSignsInOnce() {
        String token = mailed();

        Tokens tokens = redeem(token, null);

        assertThat(tokens.user().id()).isEqualTo(anna.id());
        assertThat(signedIn.bearer(tokens).api(MeApi.class).me().user().emailVerified())
                .isTrue();
        Refused.with(ErrorCode.LINK_INVALID, () -> redeem(token, null));
        Refused.with(ErrorCode.LINK_INVALID, () -> redeem("no such token", null));
    }

    @Test
    void theLinkRunsOutAfterAQuarterOfAnHourAndIsReplacedByTheNext() {
        String first = mailed();
        clock.pass(Duration.ofMinutes(14));
        ask(anna.email());
        String second = MailedTokens.after(mailbox, anna.email(), "signin", 1);

        Refused.with(ErrorCode.LINK_INVALID, () -> redeem(first, null));
        clock.pass(Duration.ofMinutes(15).plusSeconds(1));
        Refused.with(ErrorCode.LINK_INVALID, () -> redeem(second, null));
    }

    @Test
    void anUnknownAddressIsAnsweredAlike() {
        ResponseEntity<String> known = ask(anna.email());
        ResponseEntity<String> unknown = ask("nobody@" + anna.id() + ".example");

        assertThat(unknown.getStatusCode()).isEqualTo(known.getStatusCode());
        assertThat(unknown.getStatusCode().value()).isEqualTo(202);
        assertThat(unknown.getBody()).isEqualTo(known.getBody());
    }

    @Test
    void anAccountIsMailedThreeTimesAnHour() {
        for (int n = 0; n < 3; n++) {
            ask(anna.email());
        }

        Refused.with(ErrorCode.TOO_MANY_REQUESTS, () -> ask(anna.email()));
    }

    @Test
    void theSecondFactorIsAskedForAndTheLinkStaysGoodMeanwhile() {
        redeem(mailed(), null);
        TwoFactorApi own = signedIn.session(anna).api(TwoFactorApi.class);
        AuthenticatorApp app = new AuthenticatorApp(own.setup().secret());
        own.confirm(new TwoFactorCode(app.code(clock.instant())));
        clock.pass(Duration.ofMinutes(1));
        ask(anna.email());
        String token = MailedTokens.after(mailbox, anna.email(), "signin", 1);

        Refused.with(ErrorCode.TWO_FACTOR_REQUIRED, () -> redeem(token, null));
        Refused.with(ErrorCode.BAD_CODE, () -> redeem(token, "no code"));
        assertThat(jdbc.sql("SELECT reason FROM audit_entry WHERE actor_id = ? AND kind = 'sign_in' AND what ="
                                + " 'failed'")
                        .param(Ids.bytes(anna.id()))
                        .query(String.class)
                        .list())
                .containsExactly("bad_code");

        assertThat(redeem(token, app.code(clock.instant())).user().id()).isEqualTo(anna.id());
    }

    @Test
    void anAccountThatSomeoneElseMadeWithTheAddressBecomesItsOwners() {
        TestClient stranger = signedIn.session(anna);

        redeem(mailed(), null);

        Refused.with(ErrorCode.TOKEN_INVALID, () -> stranger.api(MeApi.class).me());
        Refused.with(ErrorCode.BAD_CREDENTIALS, this::loginByPassword);
    }

    @Test
    void anAccountWhoseAddressIsConfirmedKeepsItsPasswordAndSessions() {
        redeem(mailed(), null);
        TestClient desk = signedIn.session(anna);
        clock.pass(Duration.ofHours(1));
        ask(anna.email());
        redeem(MailedTokens.after(mailbox, anna.email(), "signin", 1), null);

        assertThat(desk.api(AuthApi.class)
                        .refresh(new RefreshRequest(desk.tokens().refreshToken()))
                        .user()
                        .id())
                .isEqualTo(anna.id());
    }

    private Tokens loginByPassword() {
        return signedIn.nobody().api(AuthApi.class).login(new LoginRequest(anna.email(), SignedIn.PASSWORD, null));
    }

    private String mailed() {
        ask(anna.email());
        return MailedTokens.newest(mailbox, anna.email(), "signin");
    }

    private ResponseEntity<String> ask(String email) {
        return signedIn.nobody()
                .rest()
                .post()
                .uri("/api/v1/auth/magic-link")
                .body(new MagicLinkRequest(email))
                .retrieve()
                .toEntity(String.class);
    }

    private Tokens redeem(String token, @Nullable String code) {
        return signedIn.nobody().api(AuthApi.class).redeemMagicLink(new MagicLinkRedeem(token, code));
    }
}
