package app.ringlet.protocol.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user, as others may see one.
 *
 * @param tenantId absent for a cloud admin
 * @param emailVerified whether the user has shown that mail to the address reaches them
 */
public record UserView(
        UUID id,
        String name,
        String email,
        Role role,
        @Nullable UUID tenantId,
        boolean emailVerified) {}
