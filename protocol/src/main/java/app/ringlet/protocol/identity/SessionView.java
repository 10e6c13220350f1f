package app.ringlet.protocol.identity;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in that goes on.
 *
 * @param userAgent what the device calls itself; absent if it says nothing
 * @param address the IP address of its last use; absent if it is not known
 * @param lastUsedAt as exact as the life of an access token
 * @param current whether it is the one that asks
 */
public record SessionView(
        UUID id,
        @Nullable String userAgent,
        @Nullable String address,
        OffsetDateTime createdAt,
        OffsetDateTime lastUsedAt,
        OffsetDateTime expiresAt,
        boolean current) {}
