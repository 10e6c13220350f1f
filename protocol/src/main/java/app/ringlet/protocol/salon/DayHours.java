package app.ringlet.protocol.salon;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** One stretch of a weekday, in the salon's zone. @param closes after {@code opens}, same day */
public record DayHours(DayOfWeek day, LocalTime opens, LocalTime closes) {

    public DayHours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("hours of " + day + " end before they begin");
        }
    }
}
