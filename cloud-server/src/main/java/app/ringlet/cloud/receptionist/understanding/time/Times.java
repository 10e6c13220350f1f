package app.ringlet.cloud.receptionist.understanding.time;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Starts that would do, on any day.
 *
 * @param to exclusive
 * @param exact the one time that was named, if one was
 */
public record Times(LocalTime from, LocalTime to, @Nullable LocalTime exact) {

    public static final Times ANY = new Times(LocalTime.MIN, LocalTime.MAX, null);

    public static Times at(LocalTime time) {
        return new Times(time, time.isBefore(LocalTime.of(23, 59)) ? time.plusMinutes(1) : LocalTime.MAX, time);
    }

    public boolean any() {
        return equals(ANY);
    }

    public boolean contains(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(to);
    }

    /** What both allow; if nothing, then {@code other}. */
    Times and(Times other) {
        LocalTime later = from.isAfter(other.from) ? from : other.from;
        LocalTime sooner = to.isBefore(other.to) ? to : other.to;
        return later.isBefore(sooner) ? new Times(later, sooner, other.exact != null ? other.exact : exact) : other;
    }

    /** From the first that one of them allows to the last; absent if one allows any time. */
    static @Nullable Times around(List<Choice> choices) {
        LocalTime first = LocalTime.MAX;
        LocalTime last = LocalTime.MIN;
        for (Choice choice : choices) {
            Times times = choice.times();
            if (times == null) {
                return null;
            }
            first = times.from().isBefore(first) ? times.from() : first;
            last = times.to().isAfter(last) ? times.to() : last;
        }
        return new Times(first, last, null);
    }
}
