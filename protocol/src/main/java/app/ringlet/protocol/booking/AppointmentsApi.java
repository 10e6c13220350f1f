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
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Booked visits. */
@HttpExchange("/api/v1/appointments")
public interface AppointmentsApi {

    /** Those that overlap [from, to), by start; {@code from} and {@code to} as in {@link AvailabilityApi}. */
    @GetExchange
    Page<AppointmentView> list(
            @RequestParam("from") String from,
            @RequestParam("to") String to,
            @RequestParam(name = "employeeId", required = false) @Nullable UUID employeeId,
            @RequestParam(name = "clientId", required = false) @Nullable UUID clientId,
            @RequestParam(name = "status", required = false) @Nullable List<AppointmentStatus> status,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "200") int size);

    @GetExchange("/{id}")
    AppointmentView get(@PathVariable("id") UUID id);

    /** 201; 409 {@code slot_taken}, {@code hold_gone}; 422 as {@link HoldsApi#place}. */
    @PostExchange
    AppointmentView book(
            @Valid @RequestBody NewAppointment request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey);

    /** Moves or changes; 409 {@code slot_taken}, {@code stale_version}. @param version in quotes or bare */
    @PatchExchange("/{id}")
    AppointmentView change(
            @PathVariable("id") UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody AppointmentPatch patch);

    /** A step that the rules forbid is 422 {@code bad_transition}. */
    @PostExchange("/{id}/status")
    AppointmentView changeStatus(
            @PathVariable("id") UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody StatusChange change);
}
