package app.ringlet.cloud.identity;

import app.ringlet.cloud.platform.ApiCaller;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What another system signs in with.
 *
 * @param hint its first characters
 * @param expiresAt absent for never
 * @param lastUsedAt to the minute
 * @param endedAt absent while it lives
 */
public record ApiKey(
        UUID id,
        UUID tenantId,
        String name,
        String hint,
        Set<Permission> permissions,
        UUID createdBy,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant endedAt) {

    public ApiKey {
        permissions = Set.copyOf(permissions);
    }

    public ApiCaller caller() {
        return new ApiCaller(id, tenantId, name);
    }
}
