package app.ringlet.cloud.booking;

import app.ringlet.protocol.booking.WaitlistEntryView;
import java.util.UUID;

/**
 * A time is kept for someone on the waiting list, who is to be told. Published in the transaction that holds it, beside
 * {@link WaitlistChanged}.
 *
 * @param entry with its offer
 */
public record WaitlistOffered(UUID tenantId, WaitlistEntryView entry) {}
