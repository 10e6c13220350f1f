package app.ringlet.protocol.booking;

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

/** Time that is kept free of visits. */
@HttpExchange("/api/v1/blocked-time")
public interface BlockedTimeApi {

    /** What overlaps [from, to), by start; {@code from} and {@code to} as in {@link AvailabilityApi}. */
    @GetExchange
    Page<BlockedTimeView> list(
            @RequestParam("from") String from,
            @RequestParam("to") String to,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "200") int size);

    /**
     * 201. 409 {@code slot_taken} if there is something in that time already: its appointments are named in the sentence, and each in an
     * error of the field {@code appointments} that begins with its id.
     */
    @PostExchange
    BlockedTimeView add(
            @Valid @RequestBody BlockedTimeRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey);

    /** 409 {@code slot_taken} as {@link #add}, {@code stale_version}. @param version in quotes or bare */
    @PutExchange("/{id}")
    BlockedTimeView change(
            @PathVariable("id") UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody BlockedTimeRequest request);

    /** 204; 404 if there is none, or none any more. */
    @DeleteExchange("/{id}")
    void remove(@PathVariable("id") UUID id);
}
