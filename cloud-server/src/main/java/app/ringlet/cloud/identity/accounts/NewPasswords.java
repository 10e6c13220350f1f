package app.ringlet.cloud.identity.accounts;

import app.ringlet.cloud.identity.Sessions;
import app.ringlet.cloud.identity.User;
import app.ringlet.cloud.identity.persistence.LinkTable;
import app.ringlet.cloud.identity.persistence.LinkTable.Purpose;
import app.ringlet.cloud.identity.persistence.UserTable;
import app.ringlet.cloud.identity.signin.Passwords;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.Deed;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Passwords that take the place of others. */
@Component
class NewPasswords {

    private final Passwords passwords;
    private final UserTable users;
    private final LinkTable links;
    private final Sessions sessions;
    private final Salons salons;
    private final AccountLetters letters;
    private final Audit audit;

    NewPasswords(
            Passwords passwords,
            UserTable users,
            LinkTable links,
            Sessions sessions,
            Salons salons,
            AccountLetters letters,
            Audit audit) {
        this.passwords = passwords;
        this.users = users;
        this.links = links;
        this.sessions = sessions;
        this.salons = salons;
        this.letters = letters;
        this.audit = audit;
    }

    /** Slow: not within a transaction. @throws Refusal {@code invalid_field} of {@code field} */
    String hash(String field, String password, User user) {
        UUID tenant = user.tenantId();
        String salon =
                tenant == null ? "" : salons.byId(tenant).map(Salon::name).orElse("");
        passwords.check(field, password, user.email(), salon);
        return passwords.hash(password);
    }

    /**
     * In the caller's transaction: ends other sessions and open links, and tells the user.
     *
     * @param kept the session that goes on
     * @param how in a word: {@code changed} or {@code reset}
     */
    void set(User user, String hash, @Nullable UUID kept, String how) {
        users.setPassword(user.id(), hash);
        links.remove(user.id(), Purpose.RESET);
        sessions.endAll(user.id(), kept);
        letters.passwordChanged(user.email());
        audit.write(
                Deed.of("password", user.id(), how).by(user.id(), user.name()).in(user.tenantId()));
    }
}
