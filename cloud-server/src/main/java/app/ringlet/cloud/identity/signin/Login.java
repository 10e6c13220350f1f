package app.ringlet.cloud.identity.signin;

import app.ringlet.cloud.identity.Sessions;
import app.ringlet.cloud.identity.Users;
import app.ringlet.cloud.identity.limits.TooManyAttempts;
import app.ringlet.cloud.identity.persistence.UserTable;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.identity.LoginRequest;
import app.ringlet.protocol.identity.Tokens;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Sign-in by e-mail address and password. */
@Service
public class Login {

    private static final int LONGEST_WAIT_SECONDS = 20;

    private final UserTable users;
    private final Passwords passwords;
    private final LoginAttempts attempts;
    private final Sessions sessions;

    /** Hashing is slow by design: a flood of sign-ins must neither take every core nor slip past the count of attempts. */
    private final Semaphore hashing =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), true);

    Login(UserTable users, Passwords passwords, LoginAttempts attempts, Sessions sessions) {
        this.users = users;
        this.passwords = passwords;
        this.attempts = attempts;
        this.sessions = sessions;
    }

    /**
     * @param address where the request comes from
     * @throws Refusal {@code bad_credentials}, whether or not the account exists
     * @throws TooManyAttempts after too many of those, even with the right password
     */
    public Tokens login(LoginRequest request, String address) {
        String email = Users.normalized(request.email());
        attempts.check(email, address);
        UserTable.Row found = users.byEmail(email).orElse(null);
        if (!matches(email, address, request.password(), found == null ? null : found.passwordHash())
                || found == null) {
            throw new Refusal(ErrorCode.BAD_CREDENTIALS, "The e-mail address or the password is wrong.");
        }
        if (passwords.isOutdated(found.passwordHash())) {
            users.rehash(found.user().id(), found.passwordHash(), passwords.hash(request.password()));
        }
        return sessions.open(found.user());
    }

    private boolean matches(String email, String address, String password, @Nullable String hash) {
        enter();
        try {
            // Again, for others may have failed while this one waited.
            attempts.check(email, address);
            boolean same = passwords.matches(password, hash);
            if (same) {
                attempts.succeeded(email);
            } else {
                attempts.failed(email, address);
            }
            return same;
        } finally {
            hashing.release();
        }
    }

    private void enter() {
        try {
            if (hashing.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Refusal(ErrorCode.UNAVAILABLE, "Too many people sign in just now. Please try again.");
    }
}
