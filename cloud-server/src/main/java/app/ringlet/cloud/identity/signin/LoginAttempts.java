package app.ringlet.cloud.identity.signin;

import app.ringlet.cloud.identity.IdentitySettings;
import app.ringlet.cloud.identity.limits.Addresses;
import app.ringlet.cloud.identity.limits.Limit;
import app.ringlet.cloud.identity.limits.Limits;
import app.ringlet.cloud.identity.limits.TooManyAttempts;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Counts wrong passwords, per account and per address. Right ones are not counted: however many people of a salon sign in from its one
 * address, none of them shuts the others out.
 */
@Component
public class LoginAttempts {

    private final Limits limits;
    private final Limit account;
    private final Limit address;

    LoginAttempts(Limits limits, IdentitySettings settings) {
        this.limits = limits;
        this.account = Limit.attempts("login.account", settings.loginAttempts(), settings.loginWindow());
        this.address = Limit.attempts("login.address", settings.loginAttempts(), settings.loginWindow());
    }

    /** @throws TooManyAttempts if the account or the address has none left */
    void check(String email, String from) {
        refuse(limits.waitFor(account, email));
        refuse(limits.waitFor(address, Addresses.key(from)));
    }

    void failed(String email, String from) {
        limits.take(account, email);
        limits.take(address, Addresses.key(from));
    }

    /** The account's count starts anew; the address's does not, or one good account would pay for guesses at others. */
    void succeeded(String email) {
        limits.forgive(account, email);
    }

    private static void refuse(Duration wait) {
        if (wait.isPositive()) {
            throw TooManyAttempts.ofSignIn(wait);
        }
    }
}
