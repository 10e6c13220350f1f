package app.ringlet.cloud.staff;

import app.ringlet.cloud.tenancy.Salon;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When a salon is open and its people really work: weekly schedule, in the salon's zone, less time off. */
@Service
@Transactional(readOnly = true)
public class Schedules {

    private final StaffRows rows;

    Schedules(StaffRows rows) {
        this.rows = rows;
    }

    /**
     * The salon's timetable for [from, to); outside of that, time off may be missing. One query for each kind of thing, however many
     * people there are.
     *
     * @param salon the current one
     */
    public Timetable timetable(Salon salon, Collection<UUID> employees, Instant from, Instant to) {
        Map<UUID, List<TimeOff>> away = new HashMap<>();
        for (TimeOff off : rows.timeOff(employees, from, to)) {
            away.computeIfAbsent(off.employeeId(), k -> new ArrayList<>()).add(off);
        }
        return new Timetable(salon.zone(), salon.openingHours(), rows.hours(employees), away);
    }
}
