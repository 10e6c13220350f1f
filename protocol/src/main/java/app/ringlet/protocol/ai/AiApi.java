package app.ringlet.protocol.ai;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Booking for voice agents of others, by API key: {@code calendar:read} to ask, {@code appointments:write} to act. Services and
 * employees are named by id or as callers say them; every answer has words as well as data, every refusal is an {@link AiRefusal}.
 * A name that fits several is 422 {@code ambiguous_name}, one that fits none 422 {@code unknown_name}, a foreign id 404.
 */
@HttpExchange("/api/v1/ai")
public interface AiApi {

    /**
     * Without {@code date} and without {@code from} and {@code to}: the next two weeks.
     *
     * @param services names or ids, in the order in which they are to be done
     * @param employee name or id; absent for anyone who can
     * @param date a day in the salon's zone, in place of {@code from} and {@code to}
     * @param from first instant (ISO-8601 with offset) or first date in the salon's zone
     * @param to instant, exclusive, or last date, inclusive; at most 62 days after {@code from}
     * @param partOfDay {@code morning}, {@code afternoon} or {@code evening}
     * @param limit 1 to 10
     */
    @GetExchange("/availability")
    AiAvailability availability(
            @RequestParam("service") List<String> services,
            @RequestParam(name = "employee", required = false) @Nullable String employee,
            @RequestParam(name = "date", required = false) @Nullable String date,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "partOfDay", required = false) @Nullable String partOfDay,
            @RequestParam(name = "limit", defaultValue = "3") int limit);

    /** Keeps a time for five minutes. 201; 409 {@code slot_taken}, {@code hold_gone} if it is repeated after that. */
    @PostExchange("/holds")
    AiHold hold(@Valid @RequestBody NewAiHold request, @RequestHeader("Idempotency-Key") String idempotencyKey);

    /** 201; 409 {@code slot_taken}, {@code hold_gone}; 422 {@code outside_hours}, {@code employee_cannot}, {@code in_the_past}. */
    @PostExchange("/appointments")
    AiAppointment book(
            @Valid @RequestBody NewAiAppointment request, @RequestHeader("Idempotency-Key") String idempotencyKey);

    /** What the client of this number still has before them. @param phone any spelling; one that nobody has finds nothing */
    @GetExchange("/appointments")
    AiAppointments upcoming(@RequestParam("phone") String phone);

    /** As {@link #book}; 422 {@code bad_transition} for one that is cancelled or has begun. */
    @PostExchange("/appointments/{id}/move")
    AiAppointment move(
            @PathVariable("id") UUID id,
            @Valid @RequestBody AiMove request,
            @RequestHeader("Idempotency-Key") String idempotencyKey);

    /** 422 {@code bad_transition} for one that is cancelled or has begun. */
    @PostExchange("/appointments/{id}/cancel")
    AiAppointment cancel(
            @PathVariable("id") UUID id,
            @Valid @RequestBody AiCancellation request,
            @RequestHeader("Idempotency-Key") String idempotencyKey);
}
