package app.ringlet.protocol.ai;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A time that is kept until {@code expiresAt}. @param text the same in words */
public record AiHold(String text, UUID holdId, OffsetDateTime expiresAt, AiSlot slot) {}
