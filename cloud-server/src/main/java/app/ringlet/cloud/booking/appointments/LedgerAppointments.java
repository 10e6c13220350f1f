package app.ringlet.cloud.booking.appointments;

import app.ringlet.cloud.booking.Actor;
import app.ringlet.cloud.booking.AppointmentFilter;
import app.ringlet.cloud.booking.Appointments;
import app.ringlet.cloud.booking.BookVisit;
import app.ringlet.cloud.booking.ChangeStatus;
import app.ringlet.cloud.booking.ChangeVisit;
import app.ringlet.cloud.booking.ledger.LedgerTransactions;
import app.ringlet.cloud.platform.Pages;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.HistoryEntry;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.protocol.booking.WalkIn;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class LedgerAppointments implements Appointments {

    private static final int MOST_UPCOMING = 50;
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "startsAt", "id");

    private final LedgerTransactions transactions;
    private final Bookings bookings;
    private final WalkIns walkIns;
    private final Revisions revisions;
    private final AppointmentRepository repository;
    private final AppointmentSearch search;
    private final AppointmentViews views;
    private final History history;
    private final Salons salons;
    private final InstantSource clock;

    LedgerAppointments(
            LedgerTransactions transactions,
            Bookings bookings,
            WalkIns walkIns,
            Revisions revisions,
            AppointmentRepository repository,
            AppointmentSearch search,
            AppointmentViews views,
            History history,
            Salons salons,
            InstantSource clock) {
        this.transactions = transactions;
        this.bookings = bookings;
        this.walkIns = walkIns;
        this.revisions = revisions;
        this.repository = repository;
        this.search = search;
        this.views = views;
        this.history = history;
        this.salons = salons;
        this.clock = clock;
    }

    @Override
    public AppointmentView book(BookVisit command) {
        return transactions.run(() -> bookings.book(command));
    }

    @Override
    public AppointmentView walkIn(WalkIn request, Actor by) {
        return walkIns.take(request, by);
    }

    @Override
    public AppointmentView change(UUID id, ChangeVisit command) {
        return transactions.run(() -> revisions.change(id, command));
    }

    @Override
    public AppointmentView changeStatus(UUID id, ChangeStatus command) {
        return transactions.run(() -> revisions.changeStatus(id, command));
    }

    @Override
    public AppointmentView waiveFee(UUID id, String reason, @Nullable Long expectedVersion, Actor by) {
        return transactions.run(() -> revisions.waiveFee(id, reason, expectedVersion, by));
    }

    @Override
    public AppointmentView nameClient(UUID id, NewAppointment.Who who, @Nullable Long expectedVersion, Actor by) {
        return transactions.run(() -> revisions.nameClient(id, who, expectedVersion, by));
    }

    @Override
    public AppointmentView cancel(UUID id, @Nullable String reason, @Nullable Long expectedVersion, Actor by) {
        return changeStatus(id, new ChangeStatus(AppointmentStatus.CANCELLED, reason, expectedVersion, by));
    }

    @Override
    @Transactional(readOnly = true)
    public AppointmentView get(UUID id) {
        return views.of(repository.findById(id).orElseThrow(LedgerAppointments::unknown));
    }

    @Override
    @Transactional(readOnly = true)
    public Page<AppointmentView> list(AppointmentFilter filter, int page, int size) {
        long offset = Pages.request(page, size, Sort.unsorted()).getOffset();
        AppointmentSearch.Found found = search.find(filter, offset, size);
        List<AppointmentEntity> appointments = found.ids().isEmpty() ? List.of() : repository.findByIdIn(found.ids());
        Comparator<AppointmentEntity> asFound =
                Comparator.comparing(a -> found.ids().indexOf(a.id()));
        return new Page<>(views.of(appointments.stream().sorted(asFound).toList()), page, size, found.total());
    }

    @Override
    @Transactional(readOnly = true)
    public Page<AppointmentView> ofClient(UUID clientId, int page, int size) {
        var found = repository.findByClientId(clientId, Pages.request(page, size, NEWEST_FIRST));
        return new Page<>(views.of(found.getContent()), page, size, found.getTotalElements());
    }

    @Override
    @Transactional(readOnly = true)
    public List<AppointmentView> upcomingOf(UUID clientId) {
        return views.of(repository.findByClientIdAndStatusInAndStartsAtGreaterThanEqualOrderByStartsAtAsc(
                clientId, Transitions.AHEAD, clock.instant(), Limit.of(MOST_UPCOMING)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<AppointmentView> ofSeries(UUID seriesId) {
        return views.of(repository.findBySeriesIdOrderByStartsAtAsc(seriesId));
    }

    @Override
    @Transactional(readOnly = true)
    public Page<HistoryEntry> historyOf(UUID id, int page, int size) {
        AppointmentEntity appointment = repository.findById(id).orElseThrow(LedgerAppointments::unknown);
        return history.of(appointment.id(), page, size, salons.current());
    }

    private static Refusal unknown() {
        return Refusal.notFound("appointment");
    }
}
