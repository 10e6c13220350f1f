package app.ringlet.protocol.admin;

import app.ringlet.protocol.salon.TenantStatus;
import java.util.UUID;

/**
 * What one salon used in some days.
 *
 * @param calls that began in them. @param callSeconds how long those lasted that are over
 * @param appointments that were booked in them. @param texts sent and received
 */
public record TenantUsage(
        UUID id, String name, TenantStatus status, long calls, long callSeconds, long appointments, long texts) {}
