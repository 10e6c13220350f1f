package app.ringlet.cloud.booking.series;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/**
 * Where a series' visits lie: at one time of the salon's wall, every few weeks. Where the clocks change, the wall clock is taken at its
 * word, as for opening hours: a time that is skipped is the moment of the change, of one that comes twice the first is meant.
 *
 * @param firstDay of position 0
 */
record SeriesRule(LocalDate firstDay, LocalTime time, int everyWeeks) {

    LocalDate day(int position) {
        return firstDay.plusWeeks((long) everyWeeks * position);
    }

    Instant at(int position, ZoneId zone) {
        return instant(day(position).atTime(time), zone);
    }

    /** The same distance, such that {@code position} lies at {@code start}. */
    SeriesRule through(int position, LocalDateTime start) {
        return new SeriesRule(
                start.toLocalDate().minusWeeks((long) everyWeeks * position), start.toLocalTime(), everyWeeks);
    }

    static Instant instant(LocalDateTime wall, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(wall);
        if (offsets.isEmpty()) {
            ZoneOffsetTransition change = zone.getRules().getTransition(wall);
            return change.getInstant();
        }
        return wall.toInstant(offsets.getFirst());
    }
}
