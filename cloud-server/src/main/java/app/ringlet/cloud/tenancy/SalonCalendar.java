package app.ringlet.cloud.tenancy;

import app.ringlet.cloud.platform.CalendarDates;
import app.ringlet.cloud.platform.CalendarDates.Days;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Pages;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.Deed;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.salon.Closure;
import app.ringlet.protocol.salon.DatedHours;
import app.ringlet.protocol.salon.HolidayView;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The days on which the current salon is not open as in a usual week. What is out of range is refused as {@code invalid_field}. */
@Service
@Transactional(readOnly = true)
public class SalonCalendar {

    private static final int LONGEST_CLOSURE = 366;
    private static final int MOST_CLOSURES = 500;

    private final CalendarRows rows;
    private final Holidays holidays;
    private final Salons salons;
    private final Audit audit;

    SalonCalendar(CalendarRows rows, Holidays holidays, Salons salons, Audit audit) {
        this.rows = rows;
        this.holidays = holidays;
        this.salons = salons;
        this.audit = audit;
    }

    /**
     * When the salon is open on {@code first} to {@code last}; of other days closures and special days may be missing. Two queries.
     *
     * @param salon the current one
     */
    public OpeningCalendar openings(Salon salon, LocalDate first, LocalDate last) {
        Days days = new Days(first, last);
        return new OpeningCalendar(salon.openingHours(), rows.specialDays(days), rows.closures(days), holiday(salon));
    }

    /** What touches the days, by first day. */
    public Page<Closure> closures(Days days, int page, int size) {
        return Pages.cut(rows.closures(days), page, size);
    }

    /** Closed on all of the days; booked visits stay. @param reason up to 200 characters */
    @Transactional
    public Closure close(LocalDate firstDay, LocalDate lastDay, String reason) {
        CalendarDates.check("firstDay", firstDay);
        CalendarDates.check("lastDay", lastDay);
        CalendarDates.inOrder(firstDay, lastDay, "lastDay", LONGEST_CLOSURE);
        salons.setupChanged();
        if (rows.countClosures() >= MOST_CLOSURES) {
            throw new Refusal(ErrorCode.LIMIT_REACHED, "A salon's calendar holds " + MOST_CLOSURES + " closures.");
        }
        Closure closure = new Closure(Ids.next(), firstDay, lastDay, reason);
        rows.add(closure);
        return audit.created("closure", closure.id(), closure);
    }

    @Transactional
    public void reopen(UUID closureId) {
        salons.setupChanged();
        if (!rows.removeClosure(closureId)) {
            throw Refusal.notFound("closure");
        }
        audit.write(Deed.of("closure", closureId, "removed"));
    }

    /** By date. */
    public Page<DatedHours> specialDays(Days days, int page, int size) {
        return Pages.cut(rows.specialDays(days), page, size);
    }

    /** Open at these hours on the date, whatever else is said of it. */
    @Transactional
    public DatedHours changeDay(DatedHours day) {
        CalendarDates.check("date", day.date());
        HoursRules.checkDay("hours", day.hours());
        salons.setupChanged();
        rows.setDay(day);
        audit.write(Deed.of("special_day", null, "set").values(null, day));
        return day;
    }

    /** The date is as its weekday again. */
    @Transactional
    public void resetDay(LocalDate date) {
        salons.setupChanged();
        if (!rows.removeDay(date)) {
            throw Refusal.notFound("special day");
        }
        audit.write(Deed.of("special_day", null, "reset").values(Map.of("date", date), null));
    }

    /** The dates on which it is not open as on such weekdays, with the reason if one is known. */
    public List<DatedHours> unusualDays(Days days) {
        OpeningCalendar openings = openings(salons.current(), days.first(), days.last());
        return days.first()
                .datesUntil(days.last().plusDays(1))
                .filter(date -> !openings.on(date).equals(openings.usually(date.getDayOfWeek())))
                .map(date -> new DatedHours(
                        date, openings.on(date), openings.reason(date).orElse(null)))
                .toList();
    }

    /** The public holidays of the salon's country, by date; none if nothing is known of the country. */
    public List<HolidayView> holidays(int year) {
        CalendarDates.year("year", year);
        Salon salon = salons.current();
        if (!holidays.areKnown(salon.country())) {
            return List.of();
        }
        OpeningCalendar openings = openings(salon, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        return holidays.of(salon.country(), salon.rules().holidayRegion(), year).entrySet().stream()
                .map(day -> new HolidayView(
                        day.getKey(), day.getValue(), openings.on(day.getKey()).isEmpty()))
                .toList();
    }

    private Function<LocalDate, Optional<String>> holiday(Salon salon) {
        if (!salon.rules().publicHolidays() || !holidays.areKnown(salon.country())) {
            return date -> Optional.empty();
        }
        return date ->
                Optional.ofNullable(holidays.of(salon.country(), salon.rules().holidayRegion(), date.getYear())
                        .get(date));
    }
}
