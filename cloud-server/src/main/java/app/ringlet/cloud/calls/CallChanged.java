package app.ringlet.cloud.calls;

import app.ringlet.protocol.calls.CallView;
import java.util.UUID;

/** A call began, changed hands or ended; published in the transaction that changed it. */
public record CallChanged(UUID tenantId, CallView call) {}
