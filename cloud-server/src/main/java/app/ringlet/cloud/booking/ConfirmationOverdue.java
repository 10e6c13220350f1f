package app.ringlet.cloud.booking;

import app.ringlet.protocol.booking.AppointmentView;
import java.util.UUID;

/**
 * A new client has not confirmed in time. Published once, in the transaction that takes note of it; the appointment stands until
 * someone cancels it.
 */
public record ConfirmationOverdue(UUID tenantId, AppointmentView appointment) {}
