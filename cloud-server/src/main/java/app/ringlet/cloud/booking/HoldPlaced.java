package app.ringlet.cloud.booking;

import app.ringlet.protocol.booking.HoldView;
import java.util.UUID;

/** A slot is being considered. Published in the transaction that takes its time, also when the hold is extended. */
public record HoldPlaced(UUID tenantId, HoldView hold) {}
