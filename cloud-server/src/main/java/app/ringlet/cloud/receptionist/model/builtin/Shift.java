package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.understanding.time.Relative;
import org.jspecify.annotations.Nullable;

/**
 * How a new time lies to that of the appointment that is moved.
 *
 * @param sameDay the day stays
 * @param sameTime the time of day stays
 */
record Shift(int days, int minutes, boolean sameDay, boolean sameTime) {

    static @Nullable Shift of(@Nullable Relative relative) {
        return switch (relative) {
            case Relative.Shift by
            when !by.vague() -> new Shift(by.days(), by.minutes(), by.days() == 0, by.minutes() == 0);
            case Relative.Same as when as.visit() == Relative.Visit.PRESENT -> new Shift(0, 0, as.day(), as.time());
            case null, default -> null;
        };
    }
}
