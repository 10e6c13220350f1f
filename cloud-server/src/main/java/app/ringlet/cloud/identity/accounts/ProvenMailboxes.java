package app.ringlet.cloud.identity.accounts;

import app.ringlet.cloud.identity.Sessions;
import app.ringlet.cloud.identity.User;
import app.ringlet.cloud.identity.Users;
import app.ringlet.cloud.identity.persistence.InvitationTable;
import app.ringlet.cloud.identity.persistence.SecondFactorTable;
import app.ringlet.cloud.identity.persistence.UserTable;
import app.ringlet.cloud.identity.signin.Passwords;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.Deed;
import app.ringlet.cloud.tenancy.CurrentTenant;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever has shown that a mailbox is theirs, without a password. An account that was made with the address and never showed as much may
 * be a stranger's, who waits for its true owner to come: to that one it is given as if it were new, without the stranger's password,
 * second factor and sessions.
 */
@Component
public class ProvenMailboxes {

    private final Users users;
    private final UserTable table;
    private final InvitationTable invitations;
    private final SecondFactorTable secondFactors;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Audit audit;
    private final Clock clock;

    ProvenMailboxes(
            Users users,
            UserTable table,
            InvitationTable invitations,
            SecondFactorTable secondFactors,
            Sessions sessions,
            Passwords passwords,
            Audit audit,
            Clock clock) {
        this.users = users;
        this.table = table;
        this.invitations = invitations;
        this.secondFactors = secondFactors;
        this.sessions = sessions;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The user of an address; who was invited to one salon by it becomes its user.
     *
     * @param name what the new user is called
     * @return nothing for one who is neither a user nor invited, or invited by several
     */
    @Transactional
    public Optional<User> userOf(String email, String name) {
        Optional<User> present = users.byEmail(email);
        present.ifPresent(this::proven);
        return present.or(() -> invited(Users.normalized(email), name));
    }

    /** In the caller's transaction. */
    void proven(User user) {
        if (!user.emailVerified()) {
            table.setPassword(user.id(), passwords.none());
            table.verified(user.id(), user.email());
            secondFactors.remove(user.id());
            sessions.endAll(user.id(), null);
            audit.write(Deed.of("user", user.id(), "verified")
                    .by(user.id(), user.name())
                    .in(user.tenantId()));
        }
    }

    private Optional<User> invited(String email, String name) {
        var open = invitations.openFor(email, clock.instant());
        if (open.size() != 1) {
            return Optional.empty();
        }
        var invitation = open.getFirst();
        if (!invitations.remove(invitation.tenantId(), invitation.id())) {
            return Optional.empty();
        }
        String called = name.isBlank() ? email.substring(0, email.indexOf('@')) : name;
        User user = new User(
                Ids.next(),
                invitation.tenantId(),
                called.substring(0, Math.min(User.LONGEST_NAME, called.length())),
                email,
                invitation.role(),
                true);
        CurrentTenant.run(invitation.tenantId(), () -> users.insert(user, passwords.none()));
        audit.write(Deed.created("user", user.id(), user.view())
                .by(user.id(), user.name())
                .in(user.tenantId()));
        return Optional.of(user);
    }
}
