package app.ringlet.protocol.salon;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an employee's weeks are to go from a date on; until then they stay as they are.
 *
 * @param from today or later, at most two years ahead; absent for today
 * @param hours shifts that do not overlap; none for one who does not work
 * @param breaks within the shifts; absent for none
 */
public record WeekRequest(
        @Nullable LocalDate from,
        @NotNull @Size(max = 70) List<@NotNull @Valid DayHours> hours,
        @Nullable @Size(max = 70) List<@NotNull @Valid DayHours> breaks) {}
