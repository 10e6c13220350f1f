package app.ringlet.cloud.booking.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** The ledger's measure of time: cells of five minutes, 288 to a UTC day, kept as six words of 48 bits. */
public final class Cells {

    public static final int MINUTES = 5;
    public static final int PER_WORD = 48;
    public static final int WORDS = 6;
    public static final int PER_DAY = PER_WORD * WORDS;

    /** The bits of a word that are used; the sign is never touched. */
    public static final long WORD_MASK = (1L << PER_WORD) - 1;

    private static final long SECONDS = Duration.ofMinutes(MINUTES).toSeconds();

    private Cells() {}

    /** The number of the cell that {@code instant} lies in, counted from 1970-01-01T00:00Z. */
    public static long at(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), SECONDS);
    }

    /** The number of the first cell that starts at {@code instant} or later. */
    public static long from(Instant instant) {
        long cell = at(instant);
        return start(cell).equals(instant) ? cell : cell + 1;
    }

    public static Instant start(long cell) {
        return Instant.ofEpochSecond(cell * SECONDS);
    }

    /** Whether something may begin or end at {@code instant}. */
    public static boolean isBorder(Instant instant) {
        return start(at(instant)).equals(instant);
    }

    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    public static LocalDate dayOf(long cell) {
        return LocalDate.ofEpochDay(Math.floorDiv(cell, PER_DAY));
    }

    public static long first(LocalDate day) {
        return day.toEpochDay() * PER_DAY;
    }

    /** The wall clock in UTC at which a day's cell starts. @param cell 0 to 287 */
    public static LocalTime time(int cell) {
        return LocalTime.ofSecondOfDay(cell * SECONDS);
    }
}
