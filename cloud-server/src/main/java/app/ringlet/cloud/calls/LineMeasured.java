package app.ringlet.cloud.calls;

import app.ringlet.protocol.calls.LineQuality;
import java.util.UUID;

/** A softphone is out of a call, or its connection is another; this is how its line was until then. */
public record LineMeasured(UUID tenantId, UUID callId, LineQuality quality) {}
