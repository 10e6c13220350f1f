package app.ringlet.cloud.receptionist.understanding.time;

/** A day or time that is said by its distance from another, which only the conversation knows. */
public sealed interface Relative {

    /**
     * Later or earlier than what was offered or booked: "an hour later", "the day before", "a bit earlier".
     *
     * @param days negative for earlier
     * @param minutes negative for earlier; with {@code vague} only its sign says something
     * @param vague no distance was said
     */
    record Shift(int days, int minutes, boolean vague) implements Relative {

        public boolean later() {
            return days > 0 || minutes > 0;
        }
    }

    /**
     * As another visit was: "same time as last time", "the same day as my daughter", "my usual time".
     *
     * @param visit which one
     * @param day whether its weekday or date is wanted
     * @param time whether its time of day is wanted
     */
    record Same(Visit visit, boolean day, boolean time) implements Relative {}

    /** Which visit is pointed at. */
    enum Visit {
        /** The caller's last one, or what they usually have. */
        LAST,
        /** What the talk is about: the appointment that is moved, or the time that was offered. */
        PRESENT
    }
}
