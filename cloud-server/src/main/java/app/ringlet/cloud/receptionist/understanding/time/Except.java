package app.ringlet.cloud.receptionist.understanding.time;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;

/**
 * What will not do in general: "any day but Mondays", "not in the morning".
 *
 * @param weekdays refused by name alone, in whichever week; the coming one is also in {@link When#refused()}
 * @param times refused, of any day
 */
public record Except(Set<DayOfWeek> weekdays, List<Times> times) {

    public static final Except NOTHING = new Except(Set.of(), List.of());

    public Except {
        weekdays = Set.copyOf(weekdays);
        times = List.copyOf(times);
    }
}
