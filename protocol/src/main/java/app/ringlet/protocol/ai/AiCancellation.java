package app.ringlet.protocol.ai;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Wants an appointment cancelled. */
public record AiCancellation(@Nullable @Size(max = 500) String reason) {}
