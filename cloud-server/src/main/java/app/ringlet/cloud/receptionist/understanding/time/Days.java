package app.ringlet.cloud.receptionist.understanding.time;

import java.time.LocalDate;

/** Days in a row, both ends included. */
public record Days(LocalDate from, LocalDate to) {

    public static Days of(LocalDate day) {
        return new Days(day, day);
    }

    public boolean single() {
        return from.equals(to);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
