package app.ringlet.eval.dates;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What a phrase should be taken for.
 *
 * @param days absent if it names none
 * @param times absent if it names none
 * @param now it means the present moment, which is the wish for the earliest
 */
record Meaning(@Nullable Span days, @Nullable Window times, boolean now) {

    static final Meaning NOTHING = new Meaning(null, null, false);
    static final Meaning NOW = new Meaning(null, null, true);

    static Meaning of(@Nullable Span days, @Nullable Window times) {
        return new Meaning(days, times, false);
    }

    boolean nothing() {
        return equals(NOTHING);
    }

    @Override
    public String toString() {
        String day = days == null ? "" : days + (times == null ? "" : " ");
        return nothing() ? "nothing" : now ? "now" : day + (times == null ? "" : times);
    }

    /**
     * Days in a row.
     *
     * @param from absent for all until {@code to}
     * @param to the last one; absent for all from {@code from} on
     * @param fromOff by how many days a range may begin earlier (below 0) or later than {@code from}: the collections leave
     *     open whether the day that was named counts, and begin a weekend on Friday evening
     * @param toOff by how many days a range may end later than {@code to}, likewise
     * @param loose a part of a week or month, whose borders are everybody's own
     * @param said whether it must be heard; today goes without saying
     */
    record Span(@Nullable LocalDate from, @Nullable LocalDate to, int fromOff, int toOff, boolean loose, boolean said) {

        static Span of(LocalDate day, boolean said) {
            return new Span(day, day, 0, 0, false, said);
        }

        static Span of(@Nullable LocalDate from, @Nullable LocalDate to) {
            return new Span(from, to, 0, 0, false, true);
        }

        Span off(int fromDays, int toDays) {
            return new Span(from, to, fromDays, toDays, loose, said);
        }

        Span loosely(boolean part) {
            return new Span(from, to, fromOff, toOff, part, said);
        }

        @Override
        public String toString() {
            String first = from == null ? "" : from.toString();
            return from != null && from.equals(to) ? first : (loose ? "~" : "") + first + ".." + (to == null ? "" : to);
        }
    }

    /**
     * Starts within a day.
     *
     * @param to whether the minute itself counts is open
     * @param less by how many minutes earlier than {@code to} is as right: where "one to two" ends when the hour of two does
     * @param loose a part of the day, whose borders are everybody's own
     */
    record Window(LocalTime from, LocalTime to, int less, boolean exact, boolean loose) {

        static Window at(LocalTime time) {
            return new Window(time, time, 0, true, false);
        }

        static Window of(LocalTime from, LocalTime to, boolean loose) {
            return new Window(from, to, 0, false, loose);
        }

        Window less(int minutes) {
            return new Window(from, to, minutes, exact, loose);
        }

        @Override
        public String toString() {
            return exact ? from.toString() : (loose ? "~" : "") + from + "-" + to;
        }
    }
}
