package app.ringlet.cloud.identity;

import java.util.UUID;

/** Someone has signed in. Published in that transaction. */
public record SessionOpened(UUID sessionId, User user) {}
