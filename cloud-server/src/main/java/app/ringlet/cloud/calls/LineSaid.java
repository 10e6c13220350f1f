package app.ringlet.cloud.calls;

import app.ringlet.protocol.calls.TranscriptLine;
import java.util.UUID;

/** Something was said in a call; published in the transaction that wrote it down. */
public record LineSaid(UUID tenantId, UUID callId, TranscriptLine line) {}
