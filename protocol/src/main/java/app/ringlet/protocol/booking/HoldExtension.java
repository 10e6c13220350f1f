package app.ringlet.protocol.booking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How long a hold shall live on from now. */
public record HoldExtension(@Min(10) @Max(900) int ttlSeconds) {}
