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
import org.springframework.web.service.annotation.PutExchange;

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

    /**
     * 201; 409 {@code slot_taken}, {@code hold_gone}; 422 as {@link HoldsApi#place}. Whoever is not the desk is bound by the salon's
     * {@link app.ringlet.protocol.salon.BookingRules}: 422 {@code too_soon}, {@code too_far_ahead}, {@code too_many_bookings},
     * {@code client_blocked}.
     */
    @PostExchange
    AppointmentView book(
            @Valid @RequestBody NewAppointment request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey);

    /**
     * 201, in progress since the present five minutes. 409 {@code slot_taken}, with how long the wait would be. People at the desk
     * only.
     */
    @PostExchange("/walk-in")
    AppointmentView walkIn(
            @Valid @RequestBody WalkIn request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey);

    /**
     * Moves or changes; 409 {@code slot_taken}, {@code stale_version}. A move, however late, costs no fee: the salon keeps the visit.
     *
     * @param version in quotes or bare
     */
    @PatchExchange("/{id}")
    AppointmentView change(
            @PathVariable("id") UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody AppointmentPatch patch);

    /**
     * A step that the rules forbid is 422 {@code bad_transition}. Cancelling later than the salon allows, and not coming, record the
     * fee that its rules name.
     */
    @PostExchange("/{id}/status")
    AppointmentView changeStatus(
            @PathVariable("id") UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody StatusChange change);

    /** Lets the client off the recorded fee; 422 {@code bad_transition} if there is none. People at the desk only. */
    @PostExchange("/{id}/fee")
    AppointmentView decideFee(
            @PathVariable("id") UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody FeeDecision decision);

    /** Says who walked in without a name; 400 {@code invalid_field} if it is a known client's visit already. People at the desk only. */
    @PutExchange("/{id}/client")
    AppointmentView nameClient(
            @PathVariable("id") UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody NewAppointment.Who client);

    /** What was done to it and by whom, oldest first. */
    @GetExchange("/{id}/history")
    Page<HistoryEntry> history(
            @PathVariable("id") UUID id,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size);
}
