package app.ringlet.cloud.staff;

import app.ringlet.cloud.staff.EmployeeRows.Employee;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.salon.EmployeeView;
import app.ringlet.protocol.salon.Skill;
import app.ringlet.protocol.salon.WeekPattern;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Employees with what hangs on them; one query for each kind of thing, however many there are. */
@Component
class EmployeeViews {

    private final SkillRows skills;
    private final ScheduleRows schedules;
    private final Salons salons;
    private final InstantSource clock;

    EmployeeViews(SkillRows skills, ScheduleRows schedules, Salons salons, InstantSource clock) {
        this.skills = skills;
        this.schedules = schedules;
        this.salons = salons;
        this.clock = clock;
    }

    EmployeeView of(Employee employee) {
        return of(List.of(employee)).getFirst();
    }

    List<EmployeeView> of(List<Employee> people) {
        List<UUID> ids = people.stream().map(Employee::id).toList();
        Salon salon = salons.current();
        LocalDate today = salon.today(clock.instant());
        Map<UUID, List<Skill>> theirSkills = skills.of(ids, salon.currency());
        Map<UUID, List<WeekPattern>> weeks = schedules.weeks(ids);
        return people.stream()
                .map(e -> new EmployeeView(
                        e.id(),
                        e.version(),
                        e.name(),
                        e.color(),
                        e.position(),
                        e.archived(),
                        theirSkills.getOrDefault(e.id(), List.of()),
                        Breaks.takenOut(Plan.week(weeks.getOrDefault(e.id(), List.of()), today))))
                .toList();
    }
}
