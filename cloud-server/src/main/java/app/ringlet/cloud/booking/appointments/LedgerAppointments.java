package app.ringlet.cloud.booking.appointments;

import app.ringlet.cloud.booking.Actor;
import app.ringlet.cloud.booking.AppointmentEvent;
import app.ringlet.cloud.booking.AppointmentFilter;
import app.ringlet.cloud.booking.Appointments;
import app.ringlet.cloud.booking.BookVisit;
import app.ringlet.cloud.booking.ChangeStatus;
import app.ringlet.cloud.booking.ChangeVisit;
import app.ringlet.cloud.booking.HistoryEntry;
import app.ringlet.cloud.booking.holds.Claims;
import app.ringlet.cloud.booking.ledger.LedgerTransactions;
import app.ringlet.cloud.booking.visit.PlannedItem;
import app.ringlet.cloud.booking.visit.VisitItems;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Pages;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class LedgerAppointments implements Appointments {

    private static final int MOST_UPCOMING = 50;
    private static final Set<AppointmentStatus> AHEAD =
            Set.of(AppointmentStatus.SCHEDULED, AppointmentStatus.CONFIRMED);

    private final LedgerTransactions transactions;
    private final Guests guests;
    private final Sale sale;
    private final Changes changes;
    private final Claims claims;
    private final VisitItems items;
    private final AppointmentRepository repository;
    private final AppointmentSearch search;
    private final AppointmentViews views;
    private final History history;
    private final Salons salons;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    LedgerAppointments(
            LedgerTransactions transactions,
            Guests guests,
            Sale sale,
            Changes changes,
            Claims claims,
            VisitItems items,
            AppointmentRepository repository,
            AppointmentSearch search,
            AppointmentViews views,
            History history,
            Salons salons,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.guests = guests;
        this.sale = sale;
        this.changes = changes;
        this.claims = claims;
        this.items = items;
        this.repository = repository;
        this.search = search;
        this.views = views;
        this.history = history;
        this.salons = salons;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public AppointmentView book(BookVisit command) {
        return transactions.run(() -> {
            UUID id = Ids.next();
            Guests.Guest guest = guests.find(command.client());
            List<PlannedItem> sold = sale.take(id, command);
            AppointmentEntity appointment =
                    repository.saveAndFlush(new AppointmentEntity(id, guest.id(), guest.firstVisit(), sold, command));
            history.add(appointment, command.by(), "booked", "for " + local(appointment.startsAt()));
            AppointmentView view = views.of(appointment);
            events.publishEvent(new AppointmentEvent.Booked(CurrentTenant.id(), view));
            return view;
        });
    }

    @Override
    public AppointmentView change(UUID id, ChangeVisit command) {
        return transactions.run(() -> {
            AppointmentEntity appointment = locked(id);
            appointment.expect(command.expectedVersion());
            if (command.isEmpty()) {
                return views.of(appointment);
            }
            OffsetDateTime previousStart = local(appointment.startsAt());
            boolean otherTime = retime(appointment, command);
            String notes = command.notes();
            if (notes != null) {
                appointment.note(notes);
            }
            AppointmentEntity saved = repository.saveAndFlush(appointment);
            String detail = otherTime ? "from " + previousStart + " to " + local(saved.startsAt()) : "";
            history.add(saved, command.by(), otherTime ? "moved" : "changed", detail);
            AppointmentView view = views.of(saved);
            events.publishEvent(
                    otherTime
                            ? new AppointmentEvent.Moved(CurrentTenant.id(), view, previousStart)
                            : new AppointmentEvent.Changed(CurrentTenant.id(), view));
            return view;
        });
    }

    /** @return whether time or employees are others now */
    private boolean retime(AppointmentEntity appointment, ChangeVisit command) {
        if (command.start() == null && command.items() == null && command.holdId() == null) {
            return false;
        }
        appointment.checkMovable();
        List<PlannedItem> before = items.of(appointment.id());
        List<PlannedItem> after = changes.apply(appointment.id(), before, command);
        appointment.consistOf(after);
        return !PlannedItem.mask(before).equals(PlannedItem.mask(after));
    }

    @Override
    public AppointmentView changeStatus(UUID id, ChangeStatus command) {
        return transactions.run(() -> {
            AppointmentEntity appointment = locked(id);
            appointment.expect(command.expectedVersion());
            appointment.become(command.status());
            AppointmentEntity saved = repository.saveAndFlush(appointment);
            boolean cancelled = saved.status() == AppointmentStatus.CANCELLED;
            if (cancelled) {
                claims.giveBack(items.of(id));
            }
            String reason = command.reason() == null ? "" : command.reason();
            history.add(saved, command.by(), saved.status().name().toLowerCase(Locale.ROOT), reason);
            AppointmentView view = views.of(saved);
            events.publishEvent(
                    cancelled
                            ? new AppointmentEvent.Cancelled(CurrentTenant.id(), view)
                            : new AppointmentEvent.Changed(CurrentTenant.id(), view));
            return view;
        });
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
    public List<AppointmentView> upcomingOf(UUID clientId) {
        return views.of(repository.findByClientIdAndStatusInAndStartsAtGreaterThanEqualOrderByStartsAtAsc(
                clientId, AHEAD, clock.instant(), Limit.of(MOST_UPCOMING)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<AppointmentView> ofSeries(UUID seriesId) {
        return views.of(repository.findBySeriesIdOrderByStartsAtAsc(seriesId));
    }

    @Override
    @Transactional(readOnly = true)
    public List<HistoryEntry> historyOf(UUID id) {
        return history.of(
                repository.findById(id).orElseThrow(LedgerAppointments::unknown).id());
    }

    private AppointmentEntity locked(UUID id) {
        if (!search.lock(id)) {
            throw unknown();
        }
        return repository.findById(id).orElseThrow(LedgerAppointments::unknown);
    }

    private OffsetDateTime local(Instant instant) {
        return salons.current().local(instant);
    }

    private static Refusal unknown() {
        return Refusal.notFound("appointment");
    }
}
