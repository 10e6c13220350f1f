package app.ringlet.cloud.booking;

import app.ringlet.protocol.booking.BlockedTimeView;
import java.util.UUID;

/** Time was blocked, changed or freed. Published in the transaction that does it. @param removed whether it is free again */
public record BlockChanged(UUID tenantId, BlockedTimeView block, boolean removed) {}
