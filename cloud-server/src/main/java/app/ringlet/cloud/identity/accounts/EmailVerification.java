package app.ringlet.cloud.identity.accounts;

import app.ringlet.cloud.identity.AccountSettings;
import app.ringlet.cloud.identity.User;
import app.ringlet.cloud.identity.Users;
import app.ringlet.cloud.identity.limits.AccountLimits;
import app.ringlet.cloud.identity.limits.TooManyAttempts;
import app.ringlet.cloud.identity.persistence.LinkTable.Link;
import app.ringlet.cloud.identity.persistence.LinkTable.Purpose;
import app.ringlet.cloud.identity.persistence.UserTable;
import app.ringlet.cloud.identity.tokens.LinkToken;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.Deed;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether mail to a user's address reaches the user. */
@Service
public class EmailVerification {

    private final MailedLinks links;
    private final AccountLetters letters;
    private final AccountSettings settings;
    private final AccountLimits limits;
    private final Users users;
    private final UserTable table;
    private final Audit audit;

    EmailVerification(
            MailedLinks links,
            AccountLetters letters,
            AccountSettings settings,
            AccountLimits limits,
            Users users,
            UserTable table,
            Audit audit) {
        this.links = links;
        this.letters = letters;
        this.settings = settings;
        this.limits = limits;
        this.users = users;
        this.table = table;
        this.audit = audit;
    }

    /** As far as this server sends mail; in the caller's transaction. */
    void send(User user, String salon) {
        if (letters.areSent()) {
            letters.verification(user.email(), salon, links.make(user, Purpose.VERIFY, settings.verificationLife()));
        }
    }

    /**
     * Sends another link, if there is need of one.
     *
     * @param salon how the mail names what it is about
     * @throws Refusal {@code not_configured}
     * @throws TooManyAttempts
     */
    @Transactional
    public void resend(UUID userId, String salon) {
        letters.checkSent();
        User user = users.byId(userId).orElseThrow(() -> Refusal.notFound("user"));
        if (!user.emailVerified()) {
            limits.verificationMail(userId);
            send(user, salon);
        }
    }

    /** @throws Refusal {@code link_invalid} */
    @Transactional
    public void verify(LinkToken token) {
        Link link = links.use(token, Purpose.VERIFY);
        table.verified(link.userId(), link.email());
        users.byId(link.userId())
                .ifPresent(user -> audit.write(Deed.of("user", user.id(), "email_verified")
                        .by(user.id(), user.name())
                        .in(user.tenantId())));
    }
}
