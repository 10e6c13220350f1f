package app.ringlet.cloud.identity.signin;

import app.ringlet.cloud.identity.Sessions;
import app.ringlet.cloud.identity.User;
import app.ringlet.cloud.identity.Users;
import app.ringlet.cloud.identity.audit.SignInTrail;
import app.ringlet.cloud.identity.limits.TooManyAttempts;
import app.ringlet.cloud.identity.persistence.UserTable;
import app.ringlet.cloud.identity.secondfactor.SecondStep;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.Transactions;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.identity.LoginRequest;
import app.ringlet.protocol.identity.Tokens;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Sign-in by e-mail address and password. */
@Service
public class Login {

    private final UserTable users;
    private final Passwords passwords;
    private final LoginAttempts attempts;
    private final SecondStep secondStep;
    private final Sessions sessions;
    private final SignInTrail trail;
    private final Transactions transactions;

    Login(
            UserTable users,
            Passwords passwords,
            LoginAttempts attempts,
            SecondStep secondStep,
            Sessions sessions,
            SignInTrail trail,
            Transactions transactions) {
        this.users = users;
        this.passwords = passwords;
        this.attempts = attempts;
        this.secondStep = secondStep;
        this.sessions = sessions;
        this.trail = trail;
        this.transactions = transactions;
    }

    /**
     * @param address where the request comes from
     * @throws Refusal {@code bad_credentials}, whether or not the account exists; {@code two_factor_required}, {@code bad_code}
     * @throws TooManyAttempts after too many of those, even with the right password and the right code
     */
    public Tokens login(LoginRequest request, String address) {
        String email = Users.normalized(request.email());
        attempts.check(email, address);
        UserTable.Row found = users.byEmail(email).orElse(null);
        if (!matches(email, address, request.password(), found == null ? null : found.passwordHash())
                || found == null) {
            throw refused(found, email);
        }
        secondStep.take(found.user(), request.code());
        Tokens tokens = transactions
                .run(() -> users.isStill(found) ? Optional.of(sessions.open(found.user())) : Optional.<Tokens>empty())
                // Changed meanwhile, which ends every session: also this one that is just about to begin.
                .orElseThrow(() -> refused(found, email));
        if (passwords.isOutdated(found.passwordHash())) {
            users.rehash(found.user().id(), found.passwordHash(), passwords.hash(request.password()));
        }
        return tokens;
    }

    private Refusal refused(UserTable.@Nullable Row found, String email) {
        trail.failed(found == null ? null : found.user(), email, ErrorCode.BAD_CREDENTIALS.wire());
        return new Refusal(ErrorCode.BAD_CREDENTIALS, "The e-mail address or the password is wrong.");
    }

    /** Of someone who has signed in and shows again who they are. @throws Refusal {@code bad_credentials}; {@link TooManyAttempts} */
    public void checkPassword(User user, String password, String address) {
        attempts.check(user.email(), address);
        String hash =
                users.byEmail(user.email()).map(UserTable.Row::passwordHash).orElse(null);
        if (!matches(user.email(), address, password, hash)) {
            throw new Refusal(ErrorCode.BAD_CREDENTIALS, "The password is wrong.");
        }
    }

    private boolean matches(String email, String address, String password, @Nullable String hash) {
        return passwords.inLane(
                () -> {
                    // Again, for others may have failed while this one waited.
                    attempts.check(email, address);
                    return passwords.matches(password, hash);
                },
                same -> {
                    if (same) {
                        attempts.succeeded(email);
                    } else {
                        attempts.failed(email, address);
                    }
                });
    }
}
