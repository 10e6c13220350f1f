package app.ringlet.eval.caller;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A day, a time of day, or both, as they were heard.
 *
 * @param at where in what was said
 */
public record Moment(
        @Nullable LocalDate day,
        @Nullable LocalTime time,
        @Nullable String staff,
        int at) {

    /** If both are known. */
    public @Nullable LocalDateTime start() {
        return day == null || time == null ? null : day.atTime(time);
    }
}
