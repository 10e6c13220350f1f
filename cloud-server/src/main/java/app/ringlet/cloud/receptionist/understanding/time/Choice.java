package app.ringlet.cloud.receptionist.understanding.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of several alternatives: "Monday at ten".
 *
 * @param days none for any day
 * @param times absent for any time
 */
public record Choice(List<Days> days, @Nullable Times times) {

    public Choice {
        days = List.copyOf(days);
    }

    public boolean allows(LocalDate day, LocalTime start) {
        return (days.isEmpty() || days.stream().anyMatch(d -> d.contains(day)))
                && (times == null || times.contains(start));
    }
}
