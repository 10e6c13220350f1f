package app.ringlet.cloud.staff;

import app.ringlet.cloud.platform.CalendarDates;
import app.ringlet.cloud.platform.CalendarDates.Days;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.Deed;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.SalonCalendar;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.salon.DatedHours;
import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.EmployeeSchedule;
import app.ringlet.protocol.salon.EmployeeSchedule.Working;
import app.ringlet.protocol.salon.WeekPattern;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When a salon is open and its people really work: patterns of weeks with breaks, single days and time off, in the salon's zone.
 * What is out of range is refused as {@code invalid_field}, a foreign id as {@code not_found}.
 */
@Service
@Transactional(readOnly = true)
public class Schedules {

    private static final int YEARS_AHEAD = 2;
    private static final int MOST_WEEKS = 60;
    private static final int WEEK = 7;

    private final ScheduleRows rows;
    private final TimeOffRows timeOff;
    private final Roll roll;
    private final SalonCalendar calendar;
    private final Salons salons;
    private final Audit audit;
    private final InstantSource clock;

    Schedules(
            ScheduleRows rows,
            TimeOffRows timeOff,
            Roll roll,
            SalonCalendar calendar,
            Salons salons,
            InstantSource clock,
            Audit audit) {
        this.rows = rows;
        this.timeOff = timeOff;
        this.roll = roll;
        this.calendar = calendar;
        this.salons = salons;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * The salon's timetable for [from, to); outside of that, time off, single days and closures may be missing. One query for each
     * kind of thing, however many people there are.
     *
     * @param salon the current one
     */
    public Timetable timetable(Salon salon, Collection<UUID> employees, Instant from, Instant to) {
        Days days = new Days(salon.today(from), salon.today(to));
        return new Timetable(
                salon.zone(), calendar.openings(salon, days.first(), days.last()), plans(employees, days, from, to));
    }

    /** All patterns, and what is on {@code days}. */
    public EmployeeSchedule schedule(UUID employeeId, Days days) {
        long version = roll.existing(employeeId).version();
        Salon salon = salons.current();
        Instant from = salon.start(days.first());
        Instant to = salon.start(days.last().plusDays(1));
        Plan plan = Objects.requireNonNull(
                plans(List.of(employeeId), days, from, to).get(employeeId));
        DayMemory memory = new DayMemory(salon.zone(), date -> plan.on(date, salon.zone()));
        return new EmployeeSchedule(
                version,
                days.first(),
                days.last(),
                plan.weeks(),
                plan.days(),
                plan.away().stream().map(off -> off.view(salon)).toList(),
                memory.between(from, to).stream()
                        .map(s -> new Working(salon.local(s.start()), salon.local(s.end())))
                        .toList());
    }

    /**
     * The employee's weeks go like this until the next pattern begins; what was before stays, and so do booked visits.
     *
     * @param version of the employee, as it was seen
     * @param from today or later, two years ahead at most; absent for today
     * @return the first week of it
     */
    @Transactional
    public EmployeeSchedule changeWeek(
            UUID employeeId, long version, @Nullable LocalDate from, List<DayHours> hours, List<DayHours> breaks) {
        StaffRules.checkWeek(hours, breaks);
        EmployeeRows.Employee employee = roll.change(employeeId, version);
        LocalDate today = salons.current().today(clock.instant());
        LocalDate first = from == null ? today : from;
        if (first.isBefore(today)) {
            throw Refusal.ofField("from", "A new week begins today or later; what was worked stays as it was.");
        }
        if (first.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw Refusal.ofField("from", "A new week begins within " + YEARS_AHEAD + " years.");
        }
        if (rows.weeks(List.of(employeeId)).getOrDefault(employeeId, List.of()).size() >= MOST_WEEKS) {
            throw new Refusal(ErrorCode.LIMIT_REACHED, "An employee has " + MOST_WEEKS + " patterns of weeks at most.");
        }
        WeekPattern week = new WeekPattern(first, hours, breaks);
        rows.set(employeeId, week);
        roll.changed(employee);
        audit.write(Deed.of("schedule", employeeId, "set").values(null, week));
        return schedule(employeeId, new Days(first, first.plusDays(WEEK - 1L)));
    }

    /** The employee works at these hours on the date, whatever the week's pattern says. */
    @Transactional
    public DatedHours changeDay(UUID employeeId, DatedHours day) {
        CalendarDates.check("date", day.date());
        StaffRules.checkDay(day.hours());
        salons.setupChanged();
        roll.existing(employeeId);
        rows.setDay(employeeId, day);
        audit.write(Deed.of("schedule_day", employeeId, "set").values(null, day));
        return day;
    }

    /** The date is as its weekday again. */
    @Transactional
    public void resetDay(UUID employeeId, LocalDate date) {
        salons.setupChanged();
        roll.existing(employeeId);
        if (!rows.removeDay(employeeId, date)) {
            throw Refusal.notFound("single day");
        }
        audit.write(Deed.of("schedule_day", employeeId, "reset").values(Map.of("date", date), null));
    }

    private Map<UUID, Plan> plans(Collection<UUID> employees, Days days, Instant from, Instant to) {
        Map<UUID, List<WeekPattern>> weeks = rows.weeks(employees);
        Map<UUID, List<DatedHours>> single = rows.days(employees, days);
        Map<UUID, List<TimeOff>> away =
                timeOff.of(employees, from, to).stream().collect(Collectors.groupingBy(TimeOff::employeeId));
        Map<UUID, Plan> plans = new HashMap<>();
        for (UUID who : employees) {
            plans.put(
                    who,
                    new Plan(
                            weeks.getOrDefault(who, List.of()),
                            single.getOrDefault(who, List.of()),
                            away.getOrDefault(who, List.of())));
        }
        return plans;
    }
}
