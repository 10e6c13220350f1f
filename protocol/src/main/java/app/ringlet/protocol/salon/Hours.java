package app.ringlet.protocol.salon;

import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;

/**
 * One stretch of a day on the wall clock of the salon's zone.
 *
 * @param closes after {@code opens}, or 00:00 for midnight at the end of the day
 */
public record Hours(@NotNull LocalTime opens, @NotNull LocalTime closes) {

    private static final int DAY = 1440;

    /** From the day's beginning, 0 to 1439. */
    public int opensMinute() {
        return opens.toSecondOfDay() / 60;
    }

    /** From the day's beginning, 1 to 1440. */
    public int closesMinute() {
        return closes.equals(LocalTime.MIDNIGHT) ? DAY : closes.toSecondOfDay() / 60;
    }

    /** Whether it goes on after {@code time} of its day. */
    public boolean closesAfter(LocalTime time) {
        return closes.equals(LocalTime.MIDNIGHT) || time.isBefore(closes);
    }
}
