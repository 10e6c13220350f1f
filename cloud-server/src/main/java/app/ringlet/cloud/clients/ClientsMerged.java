package app.ringlet.cloud.clients;

import java.util.UUID;

/**
 * Two clients were one person. Published in the transaction that merges them: who holds client ids points them from
 * {@code mergedId} to {@code keptId} in it.
 */
public record ClientsMerged(UUID tenantId, UUID keptId, UUID mergedId) {}
