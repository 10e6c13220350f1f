package app.ringlet.protocol.booking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Wants a slot kept while someone makes up their mind.
 *
 * @param moving an appointment that is to go there: its own time counts as free, and the hold serves for nothing else. It ends when the
 *     appointment is changed or cancelled otherwise
 */
public record HoldRequest(
        @NotEmpty @Size(max = 8) List<@Valid @NotNull VisitItem> items,
        @NotNull OffsetDateTime start,
        @Min(10) @Max(900) int ttlSeconds,
        @Nullable UUID moving) {

    /** For a new visit. */
    public HoldRequest(List<VisitItem> items, OffsetDateTime start, int ttlSeconds) {
        this(items, start, ttlSeconds, null);
    }
}
