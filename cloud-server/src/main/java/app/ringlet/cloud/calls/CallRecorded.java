package app.ringlet.cloud.calls;

import app.ringlet.protocol.calls.RecordingView;
import java.util.UUID;

/** A recording came one step further; published in the transaction that wrote it down. */
public record CallRecorded(UUID tenantId, UUID callId, RecordingView recording) {}
