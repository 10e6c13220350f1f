package app.ringlet.cloud.receptionist.understanding.time;

import java.time.LocalTime;

/** Parts of a day as salon callers mean them; the end is exclusive. */
public enum DayPart {
    EARLY_MORNING(0, 10),
    MORNING(0, 12),
    LATE_MORNING(10, 12),
    LUNCHTIME(12, 14),
    EARLY_AFTERNOON(12, 15),
    AFTERNOON(12, 17),
    LATE_AFTERNOON(15, 18),
    AFTER_SCHOOL(15, 24),
    EARLY_EVENING(16, 19),
    EVENING(17, 24),
    LATE_EVENING(19, 24),
    MID_MORNING(9, 12),
    MID_AFTERNOON(14, 16),
    DAYTIME(8, 18),
    END_OF_DAY(16, 24),
    AFTER_LUNCH(13, 17);

    private final int from;
    private final int to;

    DayPart(int from, int to) {
        this.from = from;
        this.to = to;
    }

    public LocalTime from() {
        return LocalTime.of(from, 0);
    }

    public LocalTime to() {
        return to == 24 ? LocalTime.MAX : LocalTime.of(to, 0);
    }
}
