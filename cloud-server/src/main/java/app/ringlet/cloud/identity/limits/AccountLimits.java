package app.ringlet.cloud.identity.limits;

import app.ringlet.cloud.identity.AccountSettings;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How often accounts may be opened and asked after; each throws {@link TooManyAttempts}. */
@Component
public class AccountLimits {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Limits limits;
    private final Limit signUps;
    private final Limit resets;
    private final Limit signInMails;
    private final Limit verifications;
    private final Limit invitations;
    private final Limit guesses;

    AccountLimits(Limits limits, AccountSettings settings) {
        this.limits = limits;
        this.signUps = Limit.attempts("signup.address", settings.signUps(), settings.signUpWindow());
        this.resets = Limit.attempts("reset", settings.mailsPerHour(), HOUR);
        this.signInMails = Limit.attempts("magic-link", settings.mailsPerHour(), HOUR);
        this.verifications = Limit.attempts("verify.account", settings.mailsPerHour(), HOUR);
        this.invitations = Limit.attempts("invite.tenant", settings.invitationsPerHour(), HOUR);
        this.guesses = Limit.attempts("password.account", settings.passwordGuesses(), Duration.ofMinutes(15));
    }

    /** A salon that is about to be opened. */
    public void signUp(String address) {
        take(signUps, Addresses.key(address));
    }

    /** A forgotten password, whether or not the account exists. */
    public void forgotten(String email, String address) {
        take(resets, Addresses.key(address));
        take(resets, "account " + email);
    }

    /** A sign-in by mail, whether or not the account exists. */
    public void signInMail(String email, String address) {
        take(signInMails, Addresses.key(address));
        take(signInMails, "account " + email);
    }

    public void verificationMail(UUID userId) {
        take(verifications, userId.toString());
    }

    public void invitation(UUID tenantId) {
        take(invitations, tenantId.toString());
    }

    /** A guess at the old password by someone who has a session, and may have found it open. */
    public void passwordChange(UUID userId) {
        take(guesses, userId.toString());
    }

    private void take(Limit limit, String of) {
        Duration wait = limits.take(limit, of);
        if (wait.isPositive()) {
            throw TooManyAttempts.ofAccount(wait);
        }
    }
}
