package app.ringlet.protocol.booking;

import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** An employee's appointments as an iCalendar feed: 30 days back, 180 days ahead, with first names and services only. */
@HttpExchange("/api/v1/employees/{id}/calendar-feed")
public interface CalendarFeedApi {

    /** 201. Makes a secret address; one that was made before ends. */
    @PostExchange
    CalendarFeedView make(@PathVariable("id") UUID id);

    /** 204, also where there was none. */
    @DeleteExchange
    void end(@PathVariable("id") UUID id);
}
