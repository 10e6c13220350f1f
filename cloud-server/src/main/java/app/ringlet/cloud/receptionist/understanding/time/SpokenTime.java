package app.ringlet.cloud.receptionist.understanding.time;

import java.time.LocalTime;

/**
 * A time as it was said, which may leave open whether morning or afternoon is meant.
 *
 * @param hour 0 to 23
 */
public record SpokenTime(int hour, int minute, Half half) {

    /** Which half of the day. */
    public enum Half {
        AM,
        PM,
        OPEN
    }

    static SpokenTime of(int hour, int minute) {
        return new SpokenTime(hour, minute, hour == 0 || hour > 12 ? Half.PM : Half.OPEN);
    }

    SpokenTime in(Half said) {
        return new SpokenTime(hour, minute, said);
    }

    /** So many minutes later, or earlier below 0, at most twelve hours. */
    SpokenTime plus(int minutes) {
        if (half == Half.OPEN) {
            int sum = Math.floorMod(hour % 12 * 60 + minute + minutes, 12 * 60);
            return new SpokenTime(sum < 60 ? 12 : sum / 60, sum % 60, Half.OPEN);
        }
        LocalTime sum = (half == Half.AM ? morning() : evening()).plusMinutes(minutes);
        return new SpokenTime(sum.getHour(), sum.getMinute(), sum.getHour() < 12 ? Half.AM : Half.PM);
    }

    /** The same hour and minute, before noon. */
    public LocalTime morning() {
        return LocalTime.of(hour > 12 ? hour : hour % 12, minute);
    }

    /** The same hour and minute, from noon on. */
    public LocalTime evening() {
        return LocalTime.of(hour == 0 || hour > 12 ? hour : hour % 12 + 12, minute);
    }
}
