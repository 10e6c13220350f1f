package app.ringlet.protocol.booking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which visit, and when; {@code from} and {@code to} as in {@link AvailabilityApi#find}.
 *
 * @param timeFrom earliest start on the salon's wall clock; absent for the day's beginning
 * @param timeTo latest start, exclusive; absent for the day's end
 * @param anyEmployee whether each start is listed once, with whom the salon's rule chooses, rather than once for each employee
 * @param moving an appointment that is to be moved: its own time counts as free
 * @param limit 1 to 500; absent for 100
 */
public record VisitSearchRequest(
        @NotEmpty @Size(max = 8) List<@Valid @NotNull VisitItem> items,
        @NotNull String from,
        @NotNull String to,
        @Nullable LocalTime timeFrom,
        @Nullable LocalTime timeTo,
        @Nullable SlotOrder order,
        @Nullable Boolean anyEmployee,
        @Nullable UUID moving,
        @Nullable @Min(1) @Max(500) Integer limit) {}
