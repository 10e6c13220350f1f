package app.ringlet.protocol.salon;

import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * One stretch of a weekday on the wall clock of the salon's zone.
 *
 * @param closes after {@code opens}, or 00:00 for midnight at the end of the day; a stretch past midnight is two, one on each day
 */
public record DayHours(
        @NotNull DayOfWeek day,
        @NotNull LocalTime opens,
        @NotNull LocalTime closes) {

    /** From the day's beginning, 0 to 1439. */
    public int opensMinute() {
        return hours().opensMinute();
    }

    /** From the day's beginning, 1 to 1440. */
    public int closesMinute() {
        return hours().closesMinute();
    }

    /** Whether it goes on after {@code time} of its day. */
    public boolean closesAfter(LocalTime time) {
        return hours().closesAfter(time);
    }

    /** The stretch without its weekday. */
    public Hours hours() {
        return new Hours(opens, closes);
    }
}
