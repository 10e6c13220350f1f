package app.ringlet.cloud.identity;

import app.ringlet.cloud.identity.persistence.UserTable;
import app.ringlet.cloud.identity.signin.Passwords;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Refusal;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** The people who sign in. Reads are not bound to the current tenant: who one is comes before which salon one works for. */
@Service
public class Users {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,189}");

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
        String email = normalized(asked.email());
        if (!EMAIL.matcher(email).matches()) {
            throw Refusal.ofField("email", "This is no e-mail address.");
        }
        User user = new User(Ids.next(), asked.tenantId(), asked.name().strip(), email, asked.role());
        String hash = passwords.hash(asked.password().reveal());
        try {
            table.insert(user, hash);
        } catch (DuplicateKeyException taken) {
            throw Refusal.ofField("email", "Someone signs in with this address already.");
        }
        return user;
    }

    public Optional<User> byId(UUID id) {
        return table.byId(id);
    }

    public Optional<User> byEmail(String email) {
        return table.byEmail(normalized(email)).map(UserTable.Row::user);
    }

    /** An address as it is stored and compared. */
    public static String normalized(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
