package app.ringlet.protocol.salon;

import app.ringlet.protocol.Page;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** When the salon's people work. Dates are of the salon's calendar. */
@HttpExchange("/api/v1/employees/{id}")
public interface SchedulesApi {

    /** 62 days at most. @param from absent for today. @param to included; absent for six days after {@code from} */
    @GetExchange("/schedule")
    EmployeeSchedule schedule(
            @PathVariable("id") UUID id,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to);

    /** Replaces the pattern from its date until the next pattern's, and answers its first week. @param version the employee's */
    @PutExchange("/schedule")
    EmployeeSchedule changeWeek(
            @PathVariable("id") UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody WeekRequest request);

    /** Sets what one date's hours are, whatever the pattern says. */
    @PutExchange("/schedule/days/{date}")
    DatedHours changeDay(
            @PathVariable("id") UUID id, @PathVariable("date") String date, @Valid @RequestBody DayRequest request);

    /** The date is as its weekday again. */
    @DeleteExchange("/schedule/days/{date}")
    void resetDay(@PathVariable("id") UUID id, @PathVariable("date") String date);

    /** What touches the days, 731 at most, by start. @param from absent for today. @param to included; absent for a year later */
    @GetExchange("/time-off")
    Page<TimeOffView> timeOff(
            @PathVariable("id") UUID id,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size);

    /** 201. Booked visits stay. */
    @PostExchange("/time-off")
    TimeOffView addTimeOff(@PathVariable("id") UUID id, @Valid @RequestBody TimeOffRequest request);

    @DeleteExchange("/time-off/{timeOffId}")
    void removeTimeOff(@PathVariable("id") UUID id, @PathVariable("timeOffId") UUID timeOffId);
}
