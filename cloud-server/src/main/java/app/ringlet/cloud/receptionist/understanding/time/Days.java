package app.ringlet.cloud.receptionist.understanding.time;

import java.time.LocalDate;

/** Days in a row, both ends included. */
public record Days(LocalDate from, LocalDate to) {

    // "After the tenth" has no end; nobody who says so means a day months later.
    private static final int OPEN_WEEKS = 8;

    public static Days of(LocalDate day) {
        return new Days(day, day);
    }

    /** That day and all after it, for so long as a caller would look ahead. */
    public static Days from(LocalDate first) {
        return new Days(first, first.plusWeeks(OPEN_WEEKS));
    }

    /** All from {@code today} to {@code last}; only today if that is past. */
    static Days until(LocalDate today, LocalDate last) {
        return new Days(today, last.isBefore(today) ? today : last);
    }

    /** Without what is before {@code today}, unless all of it is. */
    Days notBefore(LocalDate today) {
        return from.isBefore(today) && !to.isBefore(today) ? new Days(today, to) : this;
    }

    public boolean single() {
        return from.equals(to);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
