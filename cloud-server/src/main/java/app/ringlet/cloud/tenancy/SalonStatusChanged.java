package app.ringlet.cloud.tenancy;

import app.ringlet.protocol.salon.TenantStatus;
import java.util.UUID;

/** A salon stands otherwise with us. Published in that transaction. */
public record SalonStatusChanged(UUID tenantId, TenantStatus before, TenantStatus after) {}
