package app.ringlet.protocol.booking;

import app.ringlet.protocol.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Wants time kept free of visits; of an employee or of a unit, not of both.
 *
 * @param start on five minutes
 * @param end on five minutes, after {@code start} and after now; 14 days later and two years ahead at most
 */
public record BlockedTimeRequest(
        @Nullable UUID employeeId,
        @Nullable UUID unitId,
        @NotNull OffsetDateTime start,
        @NotNull OffsetDateTime end,

        @NotNull @Size(max = 500) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String reason) {}
