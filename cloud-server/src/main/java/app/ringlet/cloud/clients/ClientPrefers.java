package app.ringlet.cloud.clients;

import java.util.UUID;

/** A client is to be served by this employee. Published in the transaction that writes it down; who knows the staff may refuse. */
public record ClientPrefers(UUID tenantId, UUID clientId, UUID employeeId) {}
