package app.ringlet.cloud.calls.live;

import java.util.UUID;

/** The carrier has connected a call's audio. @param carrierSid the carrier's id of the call, as the stream names it */
public record CallConnected(UUID tenantId, UUID callId, String carrierSid, StreamTokens.Purpose purpose) {}
