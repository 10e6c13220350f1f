package app.ringlet.cloud.calls.live;

import app.ringlet.protocol.calls.TransferView.Step;
import java.util.UUID;

/** The carrier says that a third who was asked is not on the telephone. @param how {@code BUSY}, {@code NO_ANSWER} or {@code LEFT} */
public record ThirdGone(UUID tenantId, UUID callId, UUID leg, Step how) {}
