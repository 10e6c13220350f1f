package app.ringlet.cloud.clients;

import java.util.UUID;

/** A client is to be forgotten. Published in the transaction that erases, after every {@link PersonalDataSource} has erased its part. */
public record ClientErased(UUID tenantId, UUID clientId) {}
