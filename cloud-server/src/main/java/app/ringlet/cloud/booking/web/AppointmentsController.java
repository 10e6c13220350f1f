package app.ringlet.cloud.booking.web;

import static java.util.Objects.requireNonNullElse;

import app.ringlet.cloud.booking.Actor;
import app.ringlet.cloud.booking.Acts;
import app.ringlet.cloud.booking.AppointmentFilter;
import app.ringlet.cloud.booking.Appointments;
import app.ringlet.cloud.booking.BookVisit;
import app.ringlet.cloud.booking.ChangeStatus;
import app.ringlet.cloud.booking.ChangeVisit;
import app.ringlet.cloud.booking.Range;
import app.ringlet.cloud.platform.IfMatch;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.booking.AppointmentPatch;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.AppointmentsApi;
import app.ringlet.protocol.booking.FeeDecision;
import app.ringlet.protocol.booking.HistoryEntry;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.protocol.booking.StatusChange;
import app.ringlet.protocol.booking.WalkIn;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AppointmentsController implements AppointmentsApi {

    private static final String SCOPE = "POST /appointments";
    private static final String WALK_IN_SCOPE = "POST /appointments/walk-in";

    private final Appointments appointments;
    private final OwnHolds holds;
    private final Acts acts;
    private final Salons salons;

    AppointmentsController(Appointments appointments, OwnHolds holds, Acts acts, Salons salons) {
        this.appointments = appointments;
        this.holds = holds;
        this.acts = acts;
        this.salons = salons;
    }

    @Override
    @PreAuthorize("hasAuthority('calendar:read')")
    public Page<AppointmentView> list(
            String from,
            String to,
            @Nullable UUID employeeId,
            @Nullable UUID clientId,
            @Nullable List<AppointmentStatus> status,
            int page,
            int size) {
        Range range = Range.of(from, to, salons.current().zone());
        Set<AppointmentStatus> statuses = Set.copyOf(requireNonNullElse(status, List.of()));
        return appointments.list(
                new AppointmentFilter(range.from(), range.to(), employeeId, clientId, statuses), page, size);
    }

    @Override
    @PreAuthorize("hasAuthority('calendar:read')")
    public AppointmentView get(UUID id) {
        return appointments.get(id);
    }

    @Override
    @PreAuthorize("hasAuthority('appointments:write')")
    @ResponseStatus(HttpStatus.CREATED)
    public AppointmentView book(NewAppointment request, @Nullable String idempotencyKey) {
        holds.check(request.holdId());
        BookVisit command = new BookVisit(
                request.client(),
                request.items(),
                request.start().toInstant(),
                request.holdId(),
                request.notes(),
                SignedIn.source(request.source()),
                null,
                SignedIn.actor());
        return acts.onceIfKeyed(
                SCOPE, idempotencyKey, request, AppointmentView.class, () -> appointments.book(command));
    }

    @Override
    @PreAuthorize("hasAuthority('appointments:write')")
    @ResponseStatus(HttpStatus.CREATED)
    public AppointmentView walkIn(WalkIn request, @Nullable String idempotencyKey) {
        Actor by = SignedIn.desk();
        return acts.onceIfKeyed(
                WALK_IN_SCOPE, idempotencyKey, request, AppointmentView.class, () -> appointments.walkIn(request, by));
    }

    @Override
    @PreAuthorize("hasAuthority('appointments:write')")
    public AppointmentView change(UUID id, @Nullable String version, AppointmentPatch patch) {
        holds.check(patch.holdId());
        OffsetDateTime start = patch.start();
        return appointments.change(
                id,
                new ChangeVisit(
                        start == null ? null : start.toInstant(),
                        patch.items(),
                        Boolean.TRUE.equals(patch.reprice()),
                        patch.holdId(),
                        patch.notes(),
                        patch.color(),
                        IfMatch.version(version),
                        SignedIn.actor()));
    }

    @Override
    @PreAuthorize("hasAuthority('appointments:write')")
    public AppointmentView changeStatus(UUID id, @Nullable String version, StatusChange change) {
        return appointments.changeStatus(
                id, new ChangeStatus(change.status(), change.reason(), IfMatch.version(version), SignedIn.actor()));
    }

    @Override
    @PreAuthorize("hasAuthority('appointments:write')")
    public AppointmentView decideFee(UUID id, @Nullable String version, FeeDecision decision) {
        return appointments.waiveFee(id, decision.reason(), IfMatch.version(version), SignedIn.desk());
    }

    @Override
    @PreAuthorize("hasAuthority('appointments:write')")
    public AppointmentView nameClient(UUID id, @Nullable String version, NewAppointment.Who client) {
        return appointments.nameClient(id, client, IfMatch.version(version), SignedIn.desk());
    }

    @Override
    @PreAuthorize("hasAuthority('calendar:read')")
    public Page<HistoryEntry> history(UUID id, int page, int size) {
        return appointments.historyOf(id, page, size);
    }
}
