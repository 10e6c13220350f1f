package app.ringlet.cloud.identity;

import app.ringlet.cloud.identity.persistence.UserTable;
import app.ringlet.cloud.identity.signin.Passwords;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.mail.Mail;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** The people who sign in. Reads are not bound to the current tenant: who one is comes before which salon one works for. */
@Service
public class Users {

    private final UserTable table;
    private final Passwords passwords;

    Users(UserTable table, Passwords passwords) {
        this.table = table;
        this.passwords = passwords;
    }

    /**
     * @throws Refusal {@code invalid_field} for an e-mail address that is none or is taken, or for a password outside the limits of
     *     {@link Passwords}
     */
    public User create(NewUser asked) {
        String email = address(asked.email());
        String password = asked.password().reveal();
        passwords.check("password", password, email);
        User user = new User(Ids.next(), asked.tenantId(), asked.name().strip(), email, asked.role());
        insert(user, passwords.hash(password));
        return user;
    }

    /** @throws Refusal {@code invalid_field} if someone signs in with this address already */
    public void insert(User user, String passwordHash) {
        try {
            table.insert(user, passwordHash);
        } catch (DuplicateKeyException taken) {
            throw Refusal.ofField(
                    "email", "Someone signs in with this address already. If it is yours, please sign in with it.");
        }
    }

    /** The address as it is stored. @throws Refusal {@code invalid_field} of {@code email} if it is none that mail can be sent to */
    public static String address(String email) {
        String normalized = normalized(email);
        if (!Mail.isAddress(normalized)) {
            throw Refusal.ofField("email", "This is no e-mail address.");
        }
        return normalized;
    }

    public Optional<User> byId(UUID id) {
        return table.byId(id);
    }

    /** The active ones of a salon, in the order of their names. */
    public List<User> active(UUID tenantId, long offset, int size) {
        return table.active(tenantId, offset, size);
    }

    public long countActive(UUID tenantId) {
        return table.countActive(tenantId);
    }

    public Optional<User> byEmail(String email) {
        return table.byEmail(normalized(email)).map(UserTable.Row::user);
    }

    /** An address as it is stored and compared. */
    public static String normalized(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
