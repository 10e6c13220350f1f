package app.ringlet.cloud.identity.accounts;

import app.ringlet.cloud.identity.Sessions;
import app.ringlet.cloud.identity.User;
import app.ringlet.cloud.identity.Users;
import app.ringlet.cloud.identity.limits.AccountLimits;
import app.ringlet.cloud.identity.persistence.LinkTable.Purpose;
import app.ringlet.cloud.identity.secondfactor.SecondStep;
import app.ringlet.cloud.identity.tokens.LinkToken;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.Transactions;
import app.ringlet.protocol.identity.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Sign-in by mail: for whoever has the mailbox, and the second factor if there is one. */
@Service
public class MagicLink {

    private final WantedLinks wanted;
    private final MailedLinks links;
    private final AccountLetters letters;
    private final AccountLimits limits;
    private final Users users;
    private final ProvenMailboxes mailboxes;
    private final SecondStep secondStep;
    private final Sessions sessions;
    private final Transactions transactions;

    MagicLink(
            WantedLinks wanted,
            MailedLinks links,
            AccountLetters letters,
            AccountLimits limits,
            Users users,
            ProvenMailboxes mailboxes,
            SecondStep secondStep,
            Sessions sessions,
            Transactions transactions) {
        this.wanted = wanted;
        this.links = links;
        this.letters = letters;
        this.limits = limits;
        this.users = users;
        this.mailboxes = mailboxes;
        this.secondStep = secondStep;
        this.sessions = sessions;
        this.transactions = transactions;
    }

    /**
     * Does the same, and takes as long, whether or not the account exists: it is looked for later, by a job.
     *
     * @param address where the request comes from
     * @throws Refusal {@code not_configured}; {@link app.ringlet.cloud.identity.limits.TooManyAttempts}
     */
    public void send(String email, String address) {
        letters.checkSent();
        String normalized = Users.address(email);
        limits.signInMail(normalized, address);
        wanted.take(Purpose.SIGN_IN, normalized);
    }

    /**
     * @param code of the second factor, if the user has one; without it the link stays good
     * @throws Refusal {@code link_invalid}, {@code two_factor_required}, {@code bad_code}
     */
    public Tokens redeem(LinkToken token, @Nullable String code) {
        User user = users.byId(links.look(token, Purpose.SIGN_IN).userId()).orElseThrow(MailedLinks::invalid);
        if (user.emailVerified()) {
            secondStep.take(user, code);
        }
        return transactions.run(() -> {
            links.use(token, Purpose.SIGN_IN);
            mailboxes.proven(user);
            return sessions.open(user);
        });
    }
}
