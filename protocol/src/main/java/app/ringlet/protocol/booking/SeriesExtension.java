package app.ringlet.protocol.booking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Wants more of a series' visits, after its last. Either {@code times} or {@code until}.
 *
 * @param times how many more
 * @param until the last day on which one may lie, in the salon's zone
 * @param clashes absent for {@link ClashRule#REFUSE}
 */
public record SeriesExtension(
        @Nullable @Min(1) @Max(104) Integer times,
        @Nullable LocalDate until,
        @Nullable ClashRule clashes) {}
