package app.ringlet.protocol.admin;

import app.ringlet.protocol.salon.TenantStatus;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A salon as cloud admins see it. Times are UTC.
 *
 * @param statusReason why it was suspended or let in again; absent if that never was
 * @param statusSince when; absent likewise
 * @param users how many can sign in
 */
public record TenantSummary(
        UUID id,
        String name,
        TenantStatus status,
        @Nullable String statusReason,
        @Nullable OffsetDateTime statusSince,
        String timeZone,
        String currency,
        String country,
        @Nullable String phone,
        OffsetDateTime createdAt,
        long users) {}
