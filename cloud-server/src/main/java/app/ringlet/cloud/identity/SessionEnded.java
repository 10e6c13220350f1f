package app.ringlet.cloud.identity;

import java.util.UUID;

/** A sign-in is over before its time: its user left, or one of its refresh tokens was used twice. Published in that transaction. */
public record SessionEnded(UUID sessionId, UUID userId) {}
