package app.ringlet.cloud.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.identity.AuthApi;
import app.ringlet.protocol.identity.LoginRequest;
import app.ringlet.protocol.identity.Role;
import app.ringlet.testing.Interleaved;
import app.ringlet.testing.Refused;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestSalons;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCrypt;

/** What depends on how much a password costs. */
@BareServerTest
class LoginTests {

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    JdbcClient jdbc;

    @Test
    void timeDoesNotTellWhetherAnAddressIsKnown() {
        String known = signedIn.user(salons.open(), Role.AGENT).email();
        AuthApi auth = signedIn.nobody().api(AuthApi.class);

        assertThat(Interleaved.ratio(() -> wrong(auth, known), () -> wrong(auth, "nobody." + known)))
                .isBetween(0.9, 1.1);
    }

    @Test
    void aHashThatCostsLessThanIsThoughtEnoughIsRenewedAtSignIn() {
        User user = signedIn.user(salons.open(), Role.AGENT);
        store(user, BCrypt.hashpw(SignedIn.PASSWORD, BCrypt.gensalt(4)));

        login(user, SignedIn.PASSWORD);

        assertThat(stored(user)).startsWith("$2a$0" + BareServerTest.COST);
        login(user, SignedIn.PASSWORD);
    }

    @Test
    void aWrongPasswordRenewsNothing() {
        User user = signedIn.user(salons.open(), Role.AGENT);
        String cheap = BCrypt.hashpw(SignedIn.PASSWORD, BCrypt.gensalt(4));
        store(user, cheap);

        Refused.with(ErrorCode.BAD_CREDENTIALS, () -> login(user, "not the password"));

        assertThat(stored(user)).isEqualTo(cheap);
    }

    private static void wrong(AuthApi auth, String email) {
        Refused.with(ErrorCode.BAD_CREDENTIALS, () -> auth.login(new LoginRequest(email, "not the password", null)));
    }

    private void login(User user, String password) {
        signedIn.nobody().api(AuthApi.class).login(new LoginRequest(user.email(), password, null));
    }

    private void store(User user, String hash) {
        jdbc.sql("UPDATE user_account SET password_hash = ? WHERE email = ?")
                .params(hash, user.email())
                .update();
    }

    private String stored(User user) {
        return jdbc.sql("SELECT password_hash FROM user_account WHERE email = ?")
                .param(user.email())
                .query(String.class)
                .single();
    }
}
