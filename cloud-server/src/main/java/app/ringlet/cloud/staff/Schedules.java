package app.ringlet.cloud.staff;

import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.salon.DayHours;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When the current salon's people really work: weekly schedule, in the salon's zone, less time off. */
@Service
@Transactional(readOnly = true)
public class Schedules {

    private final StaffRows rows;
    private final Salons salons;

    Schedules(StaffRows rows, Salons salons) {
        this.rows = rows;
        this.salons = salons;
    }

    /**
     * The working time of each of {@code employees} within [from, to), in order and without overlap; who does not work at
     * all has an empty list. Two queries, however many are asked for. What the clocks' change does is told at {@link WeeklyHours}.
     */
    public Map<UUID, List<Stretch>> workingTime(Collection<UUID> employees, Instant from, Instant to) {
        ZoneId zone = salons.current().zone();
        Map<UUID, List<DayHours>> hours = rows.hours(employees);
        Map<UUID, List<TimeOff>> away = new HashMap<>();
        for (TimeOff off : rows.timeOff(employees, from, to)) {
            away.computeIfAbsent(off.employeeId(), k -> new ArrayList<>()).add(off);
        }
        Map<UUID, List<Stretch>> working = new HashMap<>();
        for (UUID employee : employees) {
            List<Stretch> week = WeeklyHours.between(hours.getOrDefault(employee, List.of()), zone, from, to);
            working.put(employee, without(week, away.getOrDefault(employee, List.of())));
        }
        return working;
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
