package app.ringlet.protocol.booking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to change of an appointment; what is absent stays. */
public record AppointmentPatch(
        @Nullable OffsetDateTime start,
        @Nullable @Size(min = 1, max = 8) List<@Valid @NotNull VisitItem> items,
        @Nullable @Size(max = 4000) String notes) {}
