package app.ringlet.cloud.identity.accounts;

import app.ringlet.cloud.identity.Sessions;
import app.ringlet.cloud.identity.User;
import app.ringlet.cloud.identity.Users;
import app.ringlet.cloud.identity.persistence.InvitationTable;
import app.ringlet.cloud.identity.persistence.InvitationTable.Invitation;
import app.ringlet.cloud.identity.signin.Passwords;
import app.ringlet.cloud.identity.tokens.LinkToken;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.Transactions;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.Deed;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.identity.InvitationAcceptance;
import app.ringlet.protocol.identity.InvitationPreview;
import app.ringlet.protocol.identity.Tokens;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** What the invited see and do. */
@Service
public class Invitations {

    private final InvitationTable table;
    private final Users users;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Salons salons;
    private final Transactions transactions;
    private final Clock clock;
    private final Audit audit;

    Invitations(
            InvitationTable table,
            Users users,
            Passwords passwords,
            Sessions sessions,
            Salons salons,
            Transactions transactions,
            Clock clock,
            Audit audit) {
        this.table = table;
        this.users = users;
        this.passwords = passwords;
        this.sessions = sessions;
        this.salons = salons;
        this.transactions = transactions;
        this.clock = clock;
        this.audit = audit;
    }

    /** @throws Refusal {@code link_invalid} */
    public InvitationPreview look(LinkToken token) {
        Invitation invitation = find(token);
        Salon salon = salonOf(invitation);
        return new InvitationPreview(
                salon.name(), invitation.email(), invitation.role(), salon.local(invitation.expiresAt()));
    }

    /** @throws Refusal {@code link_invalid}; {@code invalid_field}, which leaves the invitation open */
    public Tokens accept(InvitationAcceptance acceptance) {
        LinkToken token = new LinkToken(acceptance.token());
        Invitation invitation = find(token);
        passwords.check(
                "password",
                acceptance.password(),
                invitation.email(),
                salonOf(invitation).name());
        String hash = passwords.hash(acceptance.password());
        User user = new User(
                Ids.next(),
                invitation.tenantId(),
                acceptance.name().strip(),
                invitation.email(),
                invitation.role(),
                // Whoever was handed the link by the inviter has not shown that the mailbox is theirs.
                invitation.mailed());
        return CurrentTenant.<Tokens, RuntimeException>call(
                invitation.tenantId(),
                () -> transactions.run(() -> {
                    if (!table.accept(token.hash())) {
                        throw MailedLinks.invalid();
                    }
                    users.insert(user, hash);
                    audit.write(Deed.of("invitation", invitation.id(), "accepted")
                            .values(null, user.view())
                            .by(user.id(), user.name()));
                    return sessions.open(user);
                }));
    }

    private Invitation find(LinkToken token) {
        return table.byHash(token.hash(), clock.instant()).orElseThrow(MailedLinks::invalid);
    }

    private Salon salonOf(Invitation invitation) {
        return salons.byId(invitation.tenantId()).orElseThrow(MailedLinks::invalid);
    }
}
