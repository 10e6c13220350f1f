package app.ringlet.cloud.identity;

import app.ringlet.cloud.platform.Secret;
import app.ringlet.protocol.identity.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What it takes to make a user. @param tenantId absent for a cloud admin, and for nobody else */
public record NewUser(@Nullable UUID tenantId, String name, String email, Role role, Secret password) {

    public static NewUser of(UUID tenantId, String name, String email, Role role, String password) {
        return new NewUser(tenantId, name, email, role, new Secret(password));
    }

    public static NewUser cloudAdmin(String name, String email, String password) {
        return new NewUser(null, name, email, Role.CLOUD_ADMIN, new Secret(password));
    }
}
