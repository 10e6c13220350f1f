package app.ringlet.cloud.identity.accounts;

import app.ringlet.cloud.identity.Users;
import app.ringlet.cloud.identity.limits.AccountLimits;
import app.ringlet.cloud.identity.limits.TooManyAttempts;
import app.ringlet.cloud.identity.persistence.LinkTable.Link;
import app.ringlet.cloud.identity.persistence.LinkTable.Purpose;
import app.ringlet.cloud.identity.persistence.UserTable;
import app.ringlet.cloud.identity.tokens.LinkToken;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.Transactions;
import org.springframework.stereotype.Service;

/** A new password for whoever has the mailbox. */
@Service
public class PasswordReset {

    private final WantedLinks wanted;
    private final MailedLinks links;
    private final AccountLetters letters;
    private final AccountLimits limits;
    private final UserTable users;
    private final ProvenMailboxes mailboxes;
    private final NewPasswords newPasswords;
    private final Transactions transactions;

    PasswordReset(
            WantedLinks wanted,
            MailedLinks links,
            AccountLetters letters,
            AccountLimits limits,
            UserTable users,
            ProvenMailboxes mailboxes,
            NewPasswords newPasswords,
            Transactions transactions) {
        this.wanted = wanted;
        this.links = links;
        this.letters = letters;
        this.limits = limits;
        this.users = users;
        this.mailboxes = mailboxes;
        this.newPasswords = newPasswords;
        this.transactions = transactions;
    }

    /**
     * Does the same, and takes as long, whether or not the account exists: it is looked for later, by a job.
     *
     * @param address where the request comes from
     * @throws Refusal {@code not_configured}
     * @throws TooManyAttempts
     */
    public void forgotten(String email, String address) {
        letters.checkSent();
        String normalized = Users.address(email);
        limits.forgotten(normalized, address);
        wanted.take(Purpose.RESET, normalized);
    }

    /** @throws Refusal {@code link_invalid}; {@code invalid_field} for the password, which leaves the link as it is */
    public void reset(LinkToken token, String password) {
        Link seen = links.look(token, Purpose.RESET);
        UserTable.Row user = users.rowById(seen.userId()).orElseThrow(MailedLinks::invalid);
        String hash = newPasswords.hash("password", password, user.user());
        transactions.run(() -> {
            Link link = links.use(token, Purpose.RESET);
            mailboxes.proven(user.user());
            newPasswords.set(user.user(), hash, null, "reset");
            return link;
        });
    }
}
