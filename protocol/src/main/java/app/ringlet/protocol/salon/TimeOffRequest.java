package app.ringlet.protocol.salon;

import app.ringlet.protocol.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Time off, by whole days or by time: either the two dates or the two times are given. A year at most.
 *
 * @param firstDay of the salon's calendar
 * @param lastDay included
 * @param end after {@code start}
 */
public record TimeOffRequest(
        @NotNull TimeOffKind kind,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable OffsetDateTime start,
        @Nullable OffsetDateTime end,

        @Nullable @Size(max = 200) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String reason) {}
