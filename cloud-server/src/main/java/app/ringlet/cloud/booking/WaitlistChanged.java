package app.ringlet.cloud.booking;

import app.ringlet.protocol.booking.WaitlistEntryView;
import java.util.UUID;

/** An entry of the waiting list is new, or something has become of it. Published in the transaction in which it happens. */
public record WaitlistChanged(UUID tenantId, WaitlistEntryView entry) {}
