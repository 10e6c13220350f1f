package app.ringlet.cloud.calls.voice;

import app.ringlet.protocol.assistant.VoiceChoice;
import java.util.UUID;

/**
 * A voice can no longer speak in a call that it has: the next one is to. Announced outside of any transaction, once or more often; who
 * reacts is {@code VoiceFallback}.
 *
 * @param reason for the log
 */
public record VoiceLost(UUID tenantId, UUID callId, VoiceChoice voice, String reason) {}
