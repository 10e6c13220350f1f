package app.ringlet.cloud.messaging;

import app.ringlet.protocol.messages.MessageView;
import java.util.UUID;

/** A text came, went or was delivered; published in the transaction that changed it. */
public record MessageChanged(UUID tenantId, MessageView message) {}
