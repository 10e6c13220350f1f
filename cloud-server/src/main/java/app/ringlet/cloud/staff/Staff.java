package app.ringlet.cloud.staff;

import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Pages;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.EmployeeView;
import app.ringlet.protocol.salon.Skill;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The current salon's people. What is out of range is refused as {@code invalid_field}, a foreign id as {@code not_found}. */
@Service
@Transactional(readOnly = true)
public class Staff {

    private final EmployeeRepository employees;
    private final StaffRows rows;
    private final Catalog catalog;
    private final Salons salons;

    Staff(EmployeeRepository employees, StaffRows rows, Catalog catalog, Salons salons) {
        this.employees = employees;
        this.rows = rows;
        this.catalog = catalog;
        this.salons = salons;
    }

    /** Those who work here, in the order of the calendar's columns. */
    public List<EmployeeView> employees() {
        return views(employees.findByArchivedFalseOrderByPositionAscNameAsc());
    }

    public Page<EmployeeView> employees(int page, int size) {
        Sort sort = Sort.by("position", "name", "id");
        var found = employees.findByArchivedFalse(Pages.request(page, size, sort));
        return new Page<>(views(found.getContent()), page, size, found.getTotalElements());
    }

    /** Archived ones too. */
    public Optional<EmployeeView> employee(UUID id) {
        return employees.findById(id).map(e -> views(List.of(e)).getFirst());
    }

    @Transactional
    public EmployeeView add(NewEmployee employee) {
        StaffRules.check(employee);
        checkServices(employee.skills());
        EmployeeEntity entity =
                employees.save(new EmployeeEntity(employee.name().strip(), employee.color(), employee.position()));
        rows.setSkills(entity.id(), employee.skills());
        rows.setHours(entity.id(), employee.hours());
        salons.setupChanged();
        return views(List.of(entity)).getFirst();
    }

    /** Replaces the weekly schedule; booked visits stay. */
    @Transactional
    public void setHours(UUID employeeId, List<DayHours> hours) {
        existing(employeeId);
        StaffRules.checkHours(hours);
        rows.setHours(employeeId, hours);
        salons.setupChanged();
    }

    /** Replaces what the employee does; booked visits stay. */
    @Transactional
    public void setSkills(UUID employeeId, List<Skill> skills) {
        existing(employeeId);
        checkServices(skills);
        rows.setSkills(employeeId, skills);
        salons.setupChanged();
    }

    /** The employee is away from {@code start} until before {@code end}; booked visits stay. */
    @Transactional
    public TimeOff addTimeOff(UUID employeeId, Instant start, Instant end, String reason) {
        existing(employeeId);
        if (!start.isBefore(end)) {
            throw Refusal.ofField("end", "Time off ends after it starts.");
        }
        TimeOff off = new TimeOff(Ids.next(), employeeId, start, end, reason);
        rows.add(off);
        salons.setupChanged();
        return off;
    }

    /** The employee is away on all of {@code first} to {@code last}, days of the salon's zone. */
    @Transactional
    public TimeOff addTimeOff(UUID employeeId, LocalDate first, LocalDate last, String reason) {
        ZoneId zone = salons.current().zone();
        Instant start = first.atStartOfDay(zone).toInstant();
        return addTimeOff(employeeId, start, last.plusDays(1).atStartOfDay(zone).toInstant(), reason);
    }

    @Transactional
    public void removeTimeOff(UUID timeOffId) {
        if (!rows.removeTimeOff(timeOffId)) {
            throw Refusal.notFound("time off");
        }
        salons.setupChanged();
    }

    /** Time off that touches [from, to), by start. */
    public List<TimeOff> timeOff(Instant from, Instant to) {
        List<UUID> ids = employees.findByArchivedFalseOrderByPositionAscNameAsc().stream()
                .map(EmployeeEntity::id)
                .toList();
        return rows.timeOff(ids, from, to);
    }

    @Transactional
    public void archive(UUID employeeId) {
        existing(employeeId).archive();
        salons.setupChanged();
    }

    private EmployeeEntity existing(UUID id) {
        return employees.findById(id).orElseThrow(() -> Refusal.notFound("employee"));
    }

    private void checkServices(List<Skill> skills) {
        Set<UUID> ids = skills.stream().map(Skill::serviceId).collect(Collectors.toSet());
        if (!catalog.servicesById(ids).keySet().containsAll(ids)) {
            throw Refusal.notFound("service");
        }
    }

    private List<EmployeeView> views(List<EmployeeEntity> entities) {
        List<UUID> ids = entities.stream().map(EmployeeEntity::id).toList();
        var skills = rows.skills(ids, salons.current().currency());
        var hours = rows.hours(ids);
        return entities.stream()
                .map(e -> new EmployeeView(
                        e.id(),
                        e.version(),
                        e.name(),
                        e.color(),
                        e.position(),
                        e.archived(),
                        skills.getOrDefault(e.id(), List.of()),
                        hours.getOrDefault(e.id(), List.of())))
                .toList();
    }
}
