package app.ringlet.cloud.identity;

import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.identity.UserView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone who signs in.
 *
 * @param email in lower case; no two users of this cloud share one
 * @param tenantId absent for a cloud admin, and for nobody else
 * @param emailVerified whether they have shown that mail to the address reaches them
 */
public record User(UUID id, @Nullable UUID tenantId, String name, String email, Role role, boolean emailVerified) {

    public static final int LONGEST_NAME = 120;

    /** One who has shown nothing so far. */
    public User(UUID id, @Nullable UUID tenantId, String name, String email, Role role) {
        this(id, tenantId, name, email, role, false);
    }

    public User {
        if ((tenantId == null) != (role == Role.CLOUD_ADMIN)) {
            throw new IllegalArgumentException("A cloud admin belongs to no salon, everyone else to one");
        }
    }

    /** The user as others may see one. */
    public UserView view() {
        return new UserView(id, name, email, role, tenantId, emailVerified);
    }
}
