package app.ringlet.cloud.staff;

import app.ringlet.protocol.salon.DayHours;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** When a salon is open and its people work, as it stood when this was read. Immutable; asking it needs no database. */
public final class Timetable {

    private final ZoneId zone;
    private final List<DayHours> opening;
    private final Map<UUID, List<DayHours>> weeks;
    private final Map<UUID, List<TimeOff>> away;

    Timetable(ZoneId zone, List<DayHours> opening, Map<UUID, List<DayHours>> weeks, Map<UUID, List<TimeOff>> away) {
        this.zone = zone;
        this.opening = opening;
        this.weeks = weeks;
        this.away = away;
    }

    /** When the salon is open within [from, to), in order and without overlap. */
    public List<Stretch> open(Instant from, Instant to) {
        return WeeklyHours.between(opening, zone, from, to);
    }

    /** The employee's working time within [from, to), in order and without overlap; what the clocks' change does is told at {@link WeeklyHours}. */
    public List<Stretch> working(UUID employee, Instant from, Instant to) {
        List<Stretch> week = WeeklyHours.between(weeks.getOrDefault(employee, List.of()), zone, from, to);
        return without(week, away.getOrDefault(employee, List.of()));
    }

    private static List<Stretch> without(List<Stretch> stretches, List<TimeOff> away) {
        List<Stretch> left = stretches;
        for (TimeOff off : away) {
            List<Stretch> next = new ArrayList<>(left.size() + 1);
            for (Stretch s : left) {
                Instant endBefore = off.start().isBefore(s.end()) ? off.start() : s.end();
                Instant startAfter = off.end().isAfter(s.start()) ? off.end() : s.start();
                if (s.start().isBefore(endBefore)) {
                    next.add(new Stretch(s.start(), endBefore));
                }
                if (startAfter.isBefore(s.end())) {
                    next.add(new Stretch(startAfter, s.end()));
                }
            }
            left = next;
        }
        return left;
    }
}
