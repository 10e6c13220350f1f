package app.ringlet.protocol.booking;

import app.ringlet.protocol.Page;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Who waits for a time to become free. One that does is kept for the first of them and offered; then for the next. */
@HttpExchange("/api/v1/waitlist")
public interface WaitlistApi {

    /** Who has waited longest first. */
    @GetExchange
    Page<WaitlistEntryView> list(
            @RequestParam(name = "status", required = false) @Nullable List<WaitlistStatus> status,
            @RequestParam(name = "clientId", required = false) @Nullable UUID clientId,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size);

    /** 201; 404 for services and employees that are not the salon's; 422 {@code employee_cannot}. */
    @PostExchange
    WaitlistEntryView join(
            @Valid @RequestBody NewWaitlistEntry request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey);

    @GetExchange("/{id}")
    WaitlistEntryView get(@PathVariable("id") UUID id);

    /** 409 {@code stale_version}; 422 {@code bad_transition} for one that does not wait. */
    @PatchExchange("/{id}")
    WaitlistEntryView change(
            @PathVariable("id") UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody WaitlistPatch patch);

    /** Withdraws the entry, with what is offered to it; 204 also if it has ended already. */
    @DeleteExchange("/{id}")
    void withdraw(@PathVariable("id") UUID id);

    /** Books what is offered; again answers the same. 409 {@code hold_gone}; 422 {@code bad_transition} if nothing is offered. */
    @PostExchange("/{id}/accept")
    AppointmentView accept(@PathVariable("id") UUID id);

    /** The client goes on waiting and is not offered that time again. 422 {@code bad_transition} if nothing is offered. */
    @PostExchange("/{id}/decline")
    WaitlistEntryView decline(@PathVariable("id") UUID id);
}
