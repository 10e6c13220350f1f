package app.ringlet.cloud.receptionist.understanding.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days and times in an utterance.
 *
 * @param days none if no day was named; of {@code choices} all of theirs
 * @param refused days that were named to be excluded
 * @param times absent if no time was named; of {@code choices} from the first of theirs to the last
 * @param pastTheHour minutes of a time whose hour was not said, or -1
 * @param soonest "as soon as possible"
 * @param latest "the last one you have"
 * @param anyDay "any day", where none was named
 * @param bareNumber the time was only a number, which may mean something else
 * @param except what was refused in general: weekdays, and times of any day
 * @param choices alternatives that differ in their time, best first: "Monday at ten or Tuesday after three"; none or at
 *     least two
 * @param relative what can be told only from what was offered, or from an appointment
 * @param noSuchDay a date was named that is in no calendar: February 30th. A day that is over is in {@code days}
 * @param endBy when the visit must be over: "I have to be out by noon"; {@code times} then ends there too
 */
public record When(
        List<Days> days,
        List<Days> refused,
        @Nullable Times times,
        int pastTheHour,
        boolean soonest,
        boolean latest,
        boolean anyDay,
        boolean bareNumber,
        Except except,
        List<Choice> choices,
        @Nullable Relative relative,
        @Nullable NoSuchDay noSuchDay,
        @Nullable LocalTime endBy) {

    public static final When NOTHING = new When(
            List.of(), List.of(), null, -1, false, false, false, false, Except.NOTHING, List.of(), null, null, null);

    public When {
        days = List.copyOf(days);
        refused = List.copyOf(refused);
        choices = List.copyOf(choices);
    }

    /** Whether it names no day and no time by itself; something refused or {@code relative} may still be there. */
    public boolean isEmpty() {
        return days.isEmpty() && times == null && pastTheHour < 0 && !soonest && !latest && !anyDay;
    }

    public boolean exact() {
        return times != null && times.exact() != null;
    }

    /** Whether a visit on that day is within what was said. */
    public boolean allows(LocalDate day) {
        boolean named = days.isEmpty() || days.stream().anyMatch(d -> d.contains(day));
        return named
                && refused.stream().noneMatch(d -> d.contains(day))
                && !except.weekdays().contains(day.getDayOfWeek());
    }

    /** Whether a visit that begins then is within what was said; an exact time allows only itself. */
    public boolean allows(LocalDate day, LocalTime start) {
        if (!allows(day) || except.times().stream().anyMatch(t -> t.contains(start))) {
            return false;
        }
        return choices.isEmpty()
                ? (times == null || times.contains(start)) && (pastTheHour < 0 || start.getMinute() == pastTheHour)
                : choices.stream().anyMatch(c -> c.allows(day, start));
    }
}
