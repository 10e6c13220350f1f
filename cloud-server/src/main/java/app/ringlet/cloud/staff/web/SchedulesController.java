package app.ringlet.cloud.staff.web;

import static java.util.Objects.requireNonNullElse;

import app.ringlet.cloud.platform.CalendarDates;
import app.ringlet.cloud.platform.IfMatch;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.staff.Schedules;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.staff.TimeOff;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.salon.DatedHours;
import app.ringlet.protocol.salon.DayRequest;
import app.ringlet.protocol.salon.EmployeeSchedule;
import app.ringlet.protocol.salon.SchedulesApi;
import app.ringlet.protocol.salon.TimeOffRequest;
import app.ringlet.protocol.salon.TimeOffView;
import app.ringlet.protocol.salon.WeekRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('calendar:read')")
class SchedulesController implements SchedulesApi {

    private static final String MAY_WRITE = "hasAuthority('staff:write')";
    private static final String MAY_WRITE_TIME_OFF = "hasAuthority('time-off:write')";
    private static final int WEEK = 7;
    private static final int MOST_DAYS = 62;
    private static final int YEAR = 366;
    private static final int TWO_YEARS = 731;

    private final Schedules schedules;
    private final Staff staff;
    private final Salons salons;
    private final InstantSource clock;

    SchedulesController(Schedules schedules, Staff staff, Salons salons, InstantSource clock) {
        this.schedules = schedules;
        this.staff = staff;
        this.salons = salons;
        this.clock = clock;
    }

    @Override
    public EmployeeSchedule schedule(UUID id, @Nullable String from, @Nullable String to) {
        return schedules.schedule(id, CalendarDates.between(from, to, today(), WEEK, MOST_DAYS));
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    public EmployeeSchedule changeWeek(UUID id, @Nullable String version, WeekRequest request) {
        return schedules.changeWeek(
                id,
                IfMatch.version(version),
                request.from(),
                request.hours(),
                requireNonNullElse(request.breaks(), List.of()));
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    public DatedHours changeDay(UUID id, String date, DayRequest request) {
        return schedules.changeDay(
                id, new DatedHours(CalendarDates.parse("date", date), request.hours(), request.reason()));
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void resetDay(UUID id, String date) {
        schedules.resetDay(id, CalendarDates.parse("date", date));
    }

    @Override
    public Page<TimeOffView> timeOff(UUID id, @Nullable String from, @Nullable String to, int page, int size) {
        return staff.timeOff(id, CalendarDates.between(from, to, today(), YEAR, TWO_YEARS), page, size);
    }

    @Override
    @PreAuthorize(MAY_WRITE_TIME_OFF)
    @ResponseStatus(HttpStatus.CREATED)
    public TimeOffView addTimeOff(UUID id, TimeOffRequest request) {
        return added(id, request, requireNonNullElse(request.reason(), "")).view(salons.current());
    }

    @Override
    @PreAuthorize(MAY_WRITE_TIME_OFF)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void removeTimeOff(UUID id, UUID timeOffId) {
        staff.removeTimeOff(id, timeOffId);
    }

    private TimeOff added(UUID id, TimeOffRequest request, String reason) {
        LocalDate firstDay = request.firstDay();
        LocalDate lastDay = request.lastDay();
        OffsetDateTime start = request.start();
        OffsetDateTime end = request.end();
        if (firstDay != null && lastDay != null && start == null && end == null) {
            return staff.addTimeOff(id, request.kind(), firstDay, lastDay, reason);
        }
        if (start != null && end != null && firstDay == null && lastDay == null) {
            return staff.addTimeOff(id, request.kind(), start.toInstant(), end.toInstant(), reason);
        }
        throw Refusal.ofField("firstDay", "Time off is given by first and last day, or by start and end.");
    }

    private LocalDate today() {
        return salons.current().today(clock.instant());
    }
}
