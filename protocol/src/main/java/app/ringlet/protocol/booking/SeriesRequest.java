package app.ringlet.protocol.booking;

import app.ringlet.protocol.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Wants a visit booked again and again, at the same time of the salon's wall. Either {@code times} or {@code until}. A wall time that
 * the clocks skip is the moment of their change; of one that comes twice, the first is meant.
 *
 * @param start of the first
 * @param times how many, the first included
 * @param until the last day on which one may lie, in the salon's zone; 2 to 104 of them result
 * @param clashes absent for {@link ClashRule#REFUSE}
 */
public record SeriesRequest(
        @NotNull @Valid NewAppointment.Who client,
        @NotEmpty @Size(max = 8) List<@Valid @NotNull VisitItem> items,
        @NotNull OffsetDateTime start,
        @Min(1) @Max(26) int everyWeeks,
        @Nullable @Min(2) @Max(104) Integer times,
        @Nullable LocalDate until,

        @Nullable @Size(max = 4000) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String notes,

        @Nullable ClashRule clashes) {}
