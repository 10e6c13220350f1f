package app.ringlet.cloud.identity;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.identity.AuthApi;
import app.ringlet.protocol.identity.LoginRequest;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.identity.Tokens;
import app.ringlet.protocol.identity.TwoFactorApi;
import app.ringlet.protocol.identity.TwoFactorCode;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestClock;
import app.ringlet.testing.TestSalons;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who has signed in and may set up a second factor. */
@IdentityTest
abstract class TwoFactorTest {

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
    TestClient desk;
    TwoFactorApi own;

    @BeforeEach
    void signIn() {
        clock.pass(Duration.ofMinutes(15));
        salon = salons.open();
        user = signedIn.user(salon, Role.MANAGER);
        desk = signedIn.session(user);
        own = desk.api(TwoFactorApi.class);
    }

    AuthenticatorApp enable() {
        AuthenticatorApp app = new AuthenticatorApp(own.setup().secret());
        own.confirm(new TwoFactorCode(app.code(clock.instant())));
        // The code that confirmed is used.
        clock.pass(Duration.ofMinutes(1));
        return app;
    }

    List<String> recoveryCodes() {
        AuthenticatorApp app = new AuthenticatorApp(own.setup().secret());
        return own.confirm(new TwoFactorCode(app.code(clock.instant()))).codes();
    }

    Tokens login(@Nullable String code) {
        return signedIn.nobody().api(AuthApi.class).login(new LoginRequest(user.email(), SignedIn.PASSWORD, code));
    }
}
