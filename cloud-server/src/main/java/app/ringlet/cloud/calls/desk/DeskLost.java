package app.ringlet.cloud.calls.desk;

import java.util.UUID;

/** A desk that talked with a caller did not come back in time, or its sign-in has ended. The caller hears music. */
public record DeskLost(UUID tenantId, UUID callId, UUID userId) {}
