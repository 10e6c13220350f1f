package app.ringlet.protocol.salon;

import app.ringlet.protocol.Page;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The days on which a salon is not open as in a usual week. A special day goes before a closure, a closure before a holiday. */
@HttpExchange("/api/v1/tenant")
public interface SalonCalendarApi {

    /** What touches the days, 731 at most, by first day. @param from absent for today. @param to included; absent for a year later */
    @GetExchange("/closures")
    Page<Closure> closures(
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size);

    /** 201. Booked visits stay. */
    @PostExchange("/closures")
    Closure close(@Valid @RequestBody ClosureRequest request);

    @DeleteExchange("/closures/{id}")
    void reopen(@PathVariable("id") UUID id);

    /** By date; {@code from} and {@code to} as in {@link #closures}. */
    @GetExchange("/special-days")
    Page<DatedHours> specialDays(
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size);

    /** Sets when the salon is open on a date, also on a holiday or within a closure. */
    @PutExchange("/special-days/{date}")
    DatedHours changeDay(@PathVariable("date") String date, @Valid @RequestBody DayRequest request);

    /** The date is as its weekday again. */
    @DeleteExchange("/special-days/{date}")
    void resetDay(@PathVariable("date") String date);

    /**
     * The dates on which the salon is not open as in a usual week, for whatever reason, by date, with their hours; {@code from} and
     * {@code to} as in {@link #closures}.
     */
    @GetExchange("/unusual-days")
    List<DatedHours> unusualDays(
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to);

    /** The public holidays of the salon's country, and of its region if the settings name one, by date. @param year absent for this one */
    @GetExchange("/holidays")
    List<HolidayView> holidays(@RequestParam(name = "year", required = false) @Nullable Integer year);
}
