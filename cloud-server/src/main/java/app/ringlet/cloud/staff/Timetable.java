package app.ringlet.cloud.staff;

import app.ringlet.cloud.tenancy.OpeningCalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * When a salon is open and its people work, as it stood when this was read. Says the same however often it is asked, needs no
 * database, and is safe for use by many at once.
 */
public final class Timetable {

    private final DayMemory open;
    private final Map<UUID, DayMemory> working = new HashMap<>();

    Timetable(ZoneId zone, OpeningCalendar calendar, Map<UUID, Plan> plans) {
        this.open = new DayMemory(zone, date -> WeeklyHours.on(date, calendar.on(date), zone));
        plans.forEach((who, plan) -> working.put(who, new DayMemory(zone, date -> plan.on(date, zone))));
    }

    /** When the salon is open within [from, to), in order and without overlap. */
    public List<Stretch> open(Instant from, Instant to) {
        return open.between(from, to);
    }

    /**
     * The employee's working time within [from, to), whether the salon is open or not, in order and without overlap; what the
     * clocks' change does is told at {@link WeeklyHours}.
     */
    public List<Stretch> working(UUID employee, Instant from, Instant to) {
        DayMemory days = working.get(employee);
        return days == null ? List.of() : days.between(from, to);
    }
}
