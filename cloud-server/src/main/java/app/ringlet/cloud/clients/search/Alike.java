package app.ringlet.cloud.clients.search;

import java.util.UUID;

/** Two clients who may be one. @param likeness 0 to 1. @param reason in words */
public record Alike(UUID one, UUID other, double likeness, String reason) {}
