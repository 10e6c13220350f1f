package app.ringlet.protocol.booking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;

/** Wants a slot kept while someone makes up their mind. */
public record HoldRequest(
        @NotEmpty @Size(max = 8) List<@Valid @NotNull VisitItem> items,
        @NotNull OffsetDateTime start,
        @Min(10) @Max(900) int ttlSeconds) {}
