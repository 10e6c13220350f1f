package app.ringlet.cloud.receptionist.understanding.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days and times in an utterance.
 *
 * @param days none if no day was named
 * @param refused days that were named to be excluded
 * @param times absent if no time was named
 * @param pastTheHour minutes of a time whose hour was not said, or -1
 * @param soonest "as soon as possible"
 * @param anyDay "any day"
 * @param bareNumber the time was only a number, which may mean something else
 */
public record When(
        List<Days> days,
        List<Days> refused,
        @Nullable Times times,
        int pastTheHour,
        boolean soonest,
        boolean anyDay,
        boolean bareNumber) {

    public static final When NOTHING = new When(List.of(), List.of(), null, -1, false, false, false);

    public When {
        days = List.copyOf(days);
        refused = List.copyOf(refused);
    }

    public boolean isEmpty() {
        return days.isEmpty() && times == null && pastTheHour < 0 && !soonest && !anyDay;
    }

    public boolean exact() {
        return times != null && times.exact() != null;
    }
}
