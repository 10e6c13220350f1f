package app.ringlet.cloud.booking;

import java.time.Instant;
import java.util.UUID;

/**
 * Time that was taken can be had again: from {@code start}, up to but not including {@code end}. Whoever frees time in a way that no other
 * event of booking tells of publishes it in that transaction, so that the waiting list hears of it.
 */
public record TimeFreed(UUID tenantId, Instant start, Instant end) {}
