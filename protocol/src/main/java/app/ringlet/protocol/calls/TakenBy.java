package app.ringlet.protocol.calls;

import java.util.UUID;

/** The colleague who has a call. @param name as colleagues call them */
public record TakenBy(UUID userId, String name) {}
