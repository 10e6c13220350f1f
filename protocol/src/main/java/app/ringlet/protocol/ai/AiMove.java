package app.ringlet.protocol.ai;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;

/** Wants an appointment at another time, with the same services and employees. */
public record AiMove(@NotNull OffsetDateTime start) {}
