package app.ringlet.protocol.identity;

import java.util.UUID;

/**
 * Someone who signs in, as owners and admins see them.
 *
 * @param version grows with each change; goes back in {@code If-Match}
 * @param active false for one who was deactivated: they cannot sign in, and what they did stays
 */
public record UserAccount(
        UUID id, long version, String name, String email, Role role, boolean emailVerified, boolean active) {}
