package app.ringlet.cloud.identity;

import java.util.UUID;

/** An API key opens nothing any more. */
public record ApiKeyEnded(UUID keyId) {}
