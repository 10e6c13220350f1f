package app.ringlet.cloud.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.protocol.ApiError;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.identity.AccountsApi;
import app.ringlet.protocol.identity.AuthApi;
import app.ringlet.protocol.identity.ForgottenPassword;
import app.ringlet.protocol.identity.LoginRequest;
import app.ringlet.protocol.identity.OwnAccountApi;
import app.ringlet.protocol.identity.PasswordChange;
import app.ringlet.protocol.identity.PasswordReset;
import app.ringlet.protocol.identity.RefreshRequest;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.identity.Tokens;
import app.ringlet.simulator.mail.Mailbox;
import app.ringlet.testing.Refused;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.StatementCounter;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestClock;
import app.ringlet.testing.TestSalons;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IdentityTest
class PasswordResetTests {

    private static final String NEW = "seven green umbrellas";

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    TestClock clock;

    @Autowired
    Mailbox mailbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    app.ringlet.cloud.identity.accounts.PasswordReset service;

    private User anna;

    @BeforeEach
    void open() {
        clock.pass(Duration.ofHours(1));
        anna = signedIn.user(salons.open(), Role.AGENT);
    }

    @Test
    void aMailedLinkSetsANewPasswordOnceAndEndsEverySession() {
        TestClient desk = signedIn.session(anna);
        forgot(anna.email());
        String token = MailedTokens.newest(mailbox, anna.email(), "reset");

        reset(token, NEW);

        assertThat(login(NEW).user().emailVerified()).isTrue();
        Refused.with(ErrorCode.BAD_CREDENTIALS, () -> login(SignedIn.PASSWORD));
        Refused.with(ErrorCode.TOKEN_INVALID, () -> refresh(desk.tokens()));
        Refused.with(ErrorCode.LINK_INVALID, () -> reset(token, "eight green umbrellas"));
    }

    @Test
    void theLinkRunsOutAfterHalfAnHour() {
        forgot(anna.email());
        String token = MailedTokens.newest(mailbox, anna.email(), "reset");
        clock.pass(Duration.ofMinutes(30).plusSeconds(1));

        Refused.with(ErrorCode.LINK_INVALID, () -> reset(token, NEW));
        Refused.with(ErrorCode.LINK_INVALID, () -> reset("no such token", NEW));
    }

    @Test
    void aPasswordThatIsRefusedLeavesTheLinkAsItIs() {
        forgot(anna.email());
        String token = MailedTokens.newest(mailbox, anna.email(), "reset");

        Refused.with(ErrorCode.INVALID_FIELD, () -> reset(token, "short"));

        reset(token, NEW);
        assertThat(login(NEW).user().id()).isEqualTo(anna.id());
    }

    @Test
    void theLinkStandsNowhereInTheClear() {
        forgot(anna.email());
        String token = MailedTokens.newest(mailbox, anna.email(), "reset");

        assertThat(jdbc.sql("SELECT HEX(hash) FROM mailed_link WHERE email = ?")
                        .param(anna.email())
                        .query(String.class)
                        .list())
                .hasSize(1)
                .noneMatch(hash -> hash.contains(token));
    }

    @Test
    void anUnknownAddressIsAnsweredAlikeWithTheSameWork() {
        String nobody = "nobody@" + anna.id() + ".example";
        forgot(anna.email());
        forgot(nobody);

        assertThat(statements(nobody)).isPositive().isEqualTo(statements(anna.email()));
        MailedTokens.newest(mailbox, anna.email(), "reset");
        assertThat(mailbox.to(nobody)).isEmpty();
    }

    @Test
    void theFourthWithinAnHourMustWaitWhetherOrNotTheAddressExists() {
        String nobody = "nobody@" + anna.id() + ".example";
        for (int i = 0; i < 3; i++) {
            forgot(nobody);
        }

        Refused.with(ErrorCode.TOO_MANY_REQUESTS, () -> forgot(nobody));
        Refused.with(ErrorCode.TOO_MANY_REQUESTS, () -> forgot(anna.email()));
        clock.pass(Duration.ofHours(1));
        forgot(anna.email());
    }

    @Test
    void ownPasswordNeedsTheOldOneAndEndsTheOtherSessions() {
        TestClient desk = signedIn.session(anna);
        TestClient other = signedIn.session(anna);

        refusedAt("oldPassword", () -> change(desk, "not my password", NEW));
        refusedAt("newPassword", () -> change(desk, SignedIn.PASSWORD, SignedIn.PASSWORD));
        refusedAt("newPassword", () -> change(desk, SignedIn.PASSWORD, "1234567890"));
        change(desk, SignedIn.PASSWORD, NEW);

        Refused.with(ErrorCode.TOKEN_INVALID, () -> refresh(other.tokens()));
        assertThat(refresh(desk.tokens()).user().id()).isEqualTo(anna.id());
        assertThat(login(NEW).user().id()).isEqualTo(anna.id());
    }

    @Test
    void aChangeEndsAnOpenLink() {
        forgot(anna.email());
        String token = MailedTokens.newest(mailbox, anna.email(), "reset");

        change(signedIn.session(anna), SignedIn.PASSWORD, NEW);

        Refused.with(ErrorCode.LINK_INVALID, () -> reset(token, "eight green umbrellas"));
    }

    @Test
    void whoeverFindsADeskOpenHasFiveGuesses() {
        TestClient desk = signedIn.session(anna);
        for (int i = 0; i < 5; i++) {
            String guess = "guess number " + i;
            refusedAt("oldPassword", () -> change(desk, guess, NEW));
        }

        Refused.with(ErrorCode.TOO_MANY_REQUESTS, () -> change(desk, SignedIn.PASSWORD, NEW));
    }

    private int statements(String email) {
        return StatementCounter.count(() -> {
            service.forgotten(email, "203.0.113.7");
            return true;
        });
    }

    private void forgot(String email) {
        signedIn.nobody().api(AccountsApi.class).forgotPassword(new ForgottenPassword(email));
    }

    private void reset(String token, String password) {
        signedIn.nobody().api(AccountsApi.class).resetPassword(new PasswordReset(token, password));
    }

    private static void change(TestClient client, String before, String after) {
        client.api(OwnAccountApi.class).changePassword(new PasswordChange(before, after));
    }

    private static void refusedAt(String field, ThrowingCallable call) {
        assertThat(Refused.with(ErrorCode.INVALID_FIELD, call).error().errors())
                .extracting(ApiError.FieldError::field)
                .containsExactly(field);
    }

    private Tokens login(String password) {
        return signedIn.nobody().api(AuthApi.class).login(new LoginRequest(anna.email(), password, null));
    }

    private Tokens refresh(Tokens tokens) {
        return signedIn.nobody().api(AuthApi.class).refresh(new RefreshRequest(tokens.refreshToken()));
    }
}
