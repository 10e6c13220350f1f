package app.ringlet.protocol.booking;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

/**
 * A part of the week in which a client can come, in the salon's zone; the whole visit lies in it.
 *
 * @param to after {@code from}, same day
 */
public record WaitlistTimes(
        @NotEmpty @Size(max = 7) List<@NotNull DayOfWeek> days,
        @NotNull LocalTime from,
        @NotNull LocalTime to) {}
