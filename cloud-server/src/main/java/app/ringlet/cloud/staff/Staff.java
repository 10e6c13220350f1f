package app.ringlet.cloud.staff;

import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.platform.CalendarDates;
import app.ringlet.cloud.platform.CalendarDates.Days;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Pages;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.Deed;
import app.ringlet.cloud.staff.EmployeeRows.Employee;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.EmployeeView;
import app.ringlet.protocol.salon.Skill;
import app.ringlet.protocol.salon.TimeOffKind;
import app.ringlet.protocol.salon.TimeOffView;
import app.ringlet.protocol.salon.WeekPattern;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The current salon's people. What is out of range is refused as {@code invalid_field}, a foreign id as {@code not_found}. Changes to
 * one salon's people come one after the other: {@link Salons#setupChanged} locks the salon's row.
 */
@Service
@Transactional(readOnly = true)
public class Staff {

    private static final int MOST = 200;
    private static final int MOST_TIMES_OFF = 1000;

    private final EmployeeRows employees;
    private final Roll roll;
    private final SkillRows skills;
    private final ScheduleRows schedules;
    private final TimeOffRows timeOff;
    private final EmployeeViews views;
    private final Catalog catalog;
    private final Salons salons;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;
    private final Audit audit;

    Staff(
            EmployeeRows employees,
            Roll roll,
            SkillRows skills,
            ScheduleRows schedules,
            TimeOffRows timeOff,
            EmployeeViews views,
            Catalog catalog,
            Salons salons,
            InstantSource clock,
            ApplicationEventPublisher events,
            Audit audit) {
        this.employees = employees;
        this.roll = roll;
        this.skills = skills;
        this.schedules = schedules;
        this.timeOff = timeOff;
        this.views = views;
        this.catalog = catalog;
        this.salons = salons;
        this.clock = clock;
        this.events = events;
        this.audit = audit;
    }

    /** Those who work here, {@value #MOST} at most, in the order of the calendar's columns. */
    public List<EmployeeView> employees() {
        return views.of(employees.page(0, MOST));
    }

    public Page<EmployeeView> employees(int page, int size) {
        long offset = Pages.request(page, size, Sort.unsorted()).getOffset();
        return new Page<>(views.of(employees.page(offset, size)), page, size, employees.count());
    }

    /** Archived ones too. */
    public Optional<EmployeeView> employee(UUID id) {
        return employees.byId(id).map(views::of);
    }

    @Transactional
    public EmployeeView add(NewEmployee employee) {
        StaffRules.checkPerson(employee.name(), employee.color(), employee.position());
        StaffRules.checkWeek(employee.hours(), List.of());
        salons.setupChanged();
        checkSkills(employee.skills());
        if (employees.count() >= MOST) {
            throw new Refusal(ErrorCode.LIMIT_REACHED, "A salon has " + MOST + " employees at most.");
        }
        Employee added =
                new Employee(Ids.next(), 0, employee.name().strip(), employee.color(), employee.position(), false);
        employees.add(added);
        skills.set(added.id(), employee.skills());
        schedules.set(added.id(), new WeekPattern(null, employee.hours(), List.of()));
        return audit.created("employee", added.id(), views.of(added));
    }

    /**
     * Booked visits stay.
     *
     * @param version that was seen
     * @param hours from today on
     */
    @Transactional
    public EmployeeView change(
            UUID employeeId,
            long version,
            String name,
            String color,
            int position,
            @Nullable List<Skill> theirSkills,
            @Nullable List<DayHours> hours) {
        StaffRules.checkPerson(name, color, position);
        EmployeeView before = views.of(roll.change(employeeId, version));
        if (theirSkills != null) {
            checkSkills(theirSkills);
            skills.set(employeeId, theirSkills);
        }
        if (hours != null) {
            writeHours(employeeId, hours);
        }
        roll.changed(new Employee(employeeId, version, name.strip(), color, position, false));
        return audit.changed("employee", employeeId, before, views.of(roll.existing(employeeId)));
    }

    /** Replaces the weekly schedule from today on; booked visits stay. */
    @Transactional
    public void setHours(UUID employeeId, List<DayHours> hours) {
        salons.setupChanged();
        Employee employee = roll.existing(employeeId);
        EmployeeView before = views.of(employee);
        writeHours(employeeId, hours);
        roll.changed(employee);
        audit.write(Deed.changed("employee", employeeId, before, views.of(employee)));
    }

    /** Replaces what the employee does; booked visits stay. @param version that was seen */
    @Transactional
    public EmployeeView setSkills(UUID employeeId, long version, List<Skill> theirSkills) {
        Employee employee = roll.change(employeeId, version);
        EmployeeView before = views.of(employee);
        checkSkills(theirSkills);
        skills.set(employeeId, theirSkills);
        roll.changed(employee);
        return audit.changed("employee", employeeId, before, views.of(roll.existing(employeeId)));
    }

    /**
     * Booked visits stay theirs.
     *
     * @param visitsStay whether they may have visits ahead
     * @throws Refusal {@code has_upcoming_appointments} if they have and may not
     */
    @Transactional
    public void archive(UUID employeeId, boolean visitsStay) {
        salons.setupChanged();
        Employee e = roll.existing(employeeId);
        if (!visitsStay) {
            events.publishEvent(new EmployeeLeaves(CurrentTenant.id(), employeeId, e.name()));
        }
        roll.changed(new Employee(e.id(), e.version(), e.name(), e.color(), e.position(), true));
        audit.write(Deed.of("employee", employeeId, "archived"));
    }

    /** The employee is away from {@code start} until before {@code end}; booked visits stay. */
    @Transactional
    public TimeOff addTimeOff(UUID employeeId, TimeOffKind kind, Instant start, Instant end, String reason) {
        salons.setupChanged();
        roll.existing(employeeId);
        StaffRules.checkTimeOff(start, end, salons.current());
        if (timeOff.count(employeeId) >= MOST_TIMES_OFF) {
            throw new Refusal(
                    ErrorCode.LIMIT_REACHED, "An employee's calendar holds " + MOST_TIMES_OFF + " times off at most.");
        }
        TimeOff off = new TimeOff(Ids.next(), employeeId, kind, start, end, reason);
        timeOff.add(off);
        return audit.created("time_off", off.id(), off);
    }

    /** The employee is away on all of {@code first} to {@code last}, days of the salon's zone. */
    @Transactional
    public TimeOff addTimeOff(UUID employeeId, TimeOffKind kind, LocalDate first, LocalDate last, String reason) {
        CalendarDates.check("firstDay", first);
        CalendarDates.check("lastDay", last);
        CalendarDates.inOrder(first, last, "lastDay", StaffRules.LONGEST_TIME_OFF);
        Salon salon = salons.current();
        return addTimeOff(employeeId, kind, salon.start(first), salon.start(last.plusDays(1)), reason);
    }

    @Transactional
    public void removeTimeOff(UUID employeeId, UUID timeOffId) {
        salons.setupChanged();
        if (!timeOff.remove(employeeId, timeOffId)) {
            throw Refusal.notFound("time off");
        }
        audit.write(Deed.of("time_off", timeOffId, "removed"));
    }

    /** Everyone's time off that touches [from, to), by start. */
    public List<TimeOff> timeOff(Instant from, Instant to) {
        List<UUID> ids = employees.page(0, MOST).stream().map(Employee::id).toList();
        return timeOff.of(ids, from, to);
    }

    /** One employee's time off that touches the days, by start. */
    public Page<TimeOffView> timeOff(UUID employeeId, Days days, int page, int size) {
        roll.existing(employeeId);
        Salon salon = salons.current();
        Instant from = salon.start(days.first());
        Instant to = salon.start(days.last().plusDays(1));
        return Pages.cut(
                timeOff.of(List.of(employeeId), from, to).stream()
                        .map(off -> off.view(salon))
                        .toList(),
                page,
                size);
    }

    private void writeHours(UUID employeeId, List<DayHours> hours) {
        StaffRules.checkWeek(hours, List.of());
        LocalDate today = salons.current().today(clock.instant());
        schedules.set(employeeId, new WeekPattern(today, hours, List.of()));
    }

    private void checkSkills(List<Skill> theirSkills) {
        Set<UUID> ids = theirSkills.stream().map(Skill::serviceId).collect(Collectors.toSet());
        StaffRules.checkSkills(
                theirSkills, catalog.servicesById(ids), salons.current().currency());
    }
}
