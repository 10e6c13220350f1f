package app.ringlet.protocol.admin;

import java.time.OffsetDateTime;
import java.util.UUID;

/** @param until from when on it counts no more */
public record ActAsGrant(UUID tenantId, OffsetDateTime until) {}
