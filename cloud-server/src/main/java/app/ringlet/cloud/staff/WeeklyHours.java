package app.ringlet.cloud.staff;

import app.ringlet.protocol.salon.Hours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * What hours on the wall mean in real time. Where the clocks change, the wall clock is taken at its word: a time that is skipped is
 * the moment of the change; of a time that comes twice, the first is meant where something opens or begins and the second where it
 * closes or ends. A day ends when the next one begins, even if its midnight comes twice.
 */
public final class WeeklyHours {

    /** Closing time of who works through midnight, or until it. */
    public static final LocalTime MIDNIGHT = LocalTime.MIDNIGHT;

    private WeeklyHours() {}

    /** The hours of a date in order; those that touch, or overlap because a time comes twice, are one. */
    static List<Stretch> on(LocalDate date, List<Hours> hours, ZoneId zone) {
        List<Stretch> stretches = new ArrayList<>(hours.size());
        for (Hours h : hours) {
            Instant opens = opening(date.atTime(h.opens()), zone.getRules());
            Instant closes = h.closes().equals(MIDNIGHT)
                    ? date.plusDays(1).atStartOfDay(zone).toInstant()
                    : closing(date.atTime(h.closes()), zone.getRules());
            if (opens.isBefore(closes)) {
                stretches.add(new Stretch(opens, closes));
            }
        }
        return Stretches.union(stretches);
    }

    private static Instant opening(LocalDateTime wall, ZoneRules rules) {
        List<ZoneOffset> offsets = rules.getValidOffsets(wall);
        return offsets.isEmpty() ? rules.getTransition(wall).getInstant() : wall.toInstant(offsets.getFirst());
    }

    private static Instant closing(LocalDateTime wall, ZoneRules rules) {
        List<ZoneOffset> offsets = rules.getValidOffsets(wall);
        return offsets.isEmpty() ? rules.getTransition(wall).getInstant() : wall.toInstant(offsets.getLast());
    }
}
