package app.ringlet.cloud.identity;

import java.time.Instant;
import java.util.UUID;

/** A sign-in that goes on. @param lastUsedAt when its newest refresh token was made */
public record Session(UUID id, Origin origin, Instant createdAt, Instant lastUsedAt, Instant expiresAt) {}
