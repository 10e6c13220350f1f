package app.ringlet.cloud.tenancy.web;

import static java.util.Objects.requireNonNullElse;

import app.ringlet.cloud.platform.CalendarDates;
import app.ringlet.cloud.platform.CalendarDates.Days;
import app.ringlet.cloud.tenancy.SalonCalendar;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.salon.Closure;
import app.ringlet.protocol.salon.ClosureRequest;
import app.ringlet.protocol.salon.DatedHours;
import app.ringlet.protocol.salon.DayRequest;
import app.ringlet.protocol.salon.HolidayView;
import app.ringlet.protocol.salon.SalonCalendarApi;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('calendar:read')")
class SalonCalendarController implements SalonCalendarApi {

    private static final String MAY_SET = "hasAuthority('staff:write')";
    private static final int USUAL_DAYS = 366;
    private static final int MOST_DAYS = 731;

    private final SalonCalendar calendar;
    private final Salons salons;
    private final InstantSource clock;

    SalonCalendarController(SalonCalendar calendar, Salons salons, InstantSource clock) {
        this.calendar = calendar;
        this.salons = salons;
        this.clock = clock;
    }

    @Override
    public Page<Closure> closures(@Nullable String from, @Nullable String to, int page, int size) {
        return calendar.closures(days(from, to), page, size);
    }

    @Override
    @PreAuthorize(MAY_SET)
    @ResponseStatus(HttpStatus.CREATED)
    public Closure close(ClosureRequest request) {
        return calendar.close(request.firstDay(), request.lastDay(), requireNonNullElse(request.reason(), ""));
    }

    @Override
    @PreAuthorize(MAY_SET)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void reopen(UUID id) {
        calendar.reopen(id);
    }

    @Override
    public Page<DatedHours> specialDays(@Nullable String from, @Nullable String to, int page, int size) {
        return calendar.specialDays(days(from, to), page, size);
    }

    @Override
    @PreAuthorize(MAY_SET)
    public DatedHours changeDay(String date, DayRequest request) {
        LocalDate day = CalendarDates.parse("date", date);
        return calendar.changeDay(new DatedHours(day, request.hours(), request.reason()));
    }

    @Override
    @PreAuthorize(MAY_SET)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void resetDay(String date) {
        calendar.resetDay(CalendarDates.parse("date", date));
    }

    @Override
    public List<DatedHours> unusualDays(@Nullable String from, @Nullable String to) {
        return calendar.unusualDays(days(from, to));
    }

    @Override
    public List<HolidayView> holidays(@Nullable Integer year) {
        return calendar.holidays(year == null ? today().getYear() : year);
    }

    private Days days(@Nullable String from, @Nullable String to) {
        return CalendarDates.between(from, to, today(), USUAL_DAYS, MOST_DAYS);
    }

    private LocalDate today() {
        return salons.current().today(clock.instant());
    }
}
