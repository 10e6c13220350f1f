package app.ringlet.cloud.calls.voice;

import java.util.UUID;

/** The assistant has put a call through whose audio is here: it rings at the softphones, and the caller hears music. */
public record PutThrough(UUID tenantId, UUID callId) {}
