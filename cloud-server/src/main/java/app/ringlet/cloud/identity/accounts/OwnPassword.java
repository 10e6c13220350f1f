package app.ringlet.cloud.identity.accounts;

import app.ringlet.cloud.identity.SignedInUser;
import app.ringlet.cloud.identity.limits.AccountLimits;
import app.ringlet.cloud.identity.limits.TooManyAttempts;
import app.ringlet.cloud.identity.persistence.UserTable;
import app.ringlet.cloud.identity.signin.Passwords;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.Transactions;
import app.ringlet.protocol.identity.PasswordChange;
import org.springframework.stereotype.Service;

/** The signed-in user's own password. */
@Service
public class OwnPassword {

    private final UserTable users;
    private final Passwords passwords;
    private final NewPasswords newPasswords;
    private final AccountLimits limits;
    private final Transactions transactions;

    OwnPassword(
            UserTable users,
            Passwords passwords,
            NewPasswords newPasswords,
            AccountLimits limits,
            Transactions transactions) {
        this.users = users;
        this.passwords = passwords;
        this.newPasswords = newPasswords;
        this.limits = limits;
        this.transactions = transactions;
    }

    /**
     * Whoever finds a desk open does not have the old one, and has five guesses.
     *
     * @throws Refusal {@code invalid_field} of {@code oldPassword} or {@code newPassword}
     * @throws TooManyAttempts
     */
    public void change(SignedInUser who, PasswordChange change) {
        UserTable.Row user = users.rowById(who.id()).orElseThrow(() -> Refusal.notFound("user"));
        limits.passwordChange(who.id());
        if (!passwords.matches(change.oldPassword(), user.passwordHash())) {
            throw Refusal.ofField("oldPassword", "This is not your present password.");
        }
        if (change.newPassword().equals(change.oldPassword())) {
            throw Refusal.ofField("newPassword", "This is the password that you have already.");
        }
        String hash = newPasswords.hash("newPassword", change.newPassword(), user.user());
        transactions.run(() -> {
            newPasswords.set(user.user(), hash, who.sessionId(), "changed");
            return hash;
        });
    }
}
