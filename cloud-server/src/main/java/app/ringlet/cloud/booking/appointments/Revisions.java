package app.ringlet.cloud.booking.appointments;

import app.ringlet.cloud.booking.Actor;
import app.ringlet.cloud.booking.AppointmentEvent;
import app.ringlet.cloud.booking.ChangeStatus;
import app.ringlet.cloud.booking.ChangeVisit;
import app.ringlet.cloud.booking.holds.Claims;
import app.ringlet.cloud.booking.holds.HeldTime;
import app.ringlet.cloud.booking.policies.Terms;
import app.ringlet.cloud.booking.visit.PlannedItem;
import app.ringlet.cloud.booking.visit.VisitItems;
import app.ringlet.cloud.clients.WalkInClient;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.NewAppointment;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Changes appointments, each while its row is locked. To be called in a transaction. */
@Component
class Revisions {

    private static final int LONGEST_REASON = 500;

    private final AppointmentRepository repository;
    private final AppointmentSearch search;
    private final AppointmentViews views;
    private final Guests guests;
    private final Changes changes;
    private final Claims claims;
    private final HeldTime held;
    private final VisitItems items;
    private final Register register;
    private final Salons salons;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Revisions(
            AppointmentRepository repository,
            AppointmentSearch search,
            AppointmentViews views,
            Guests guests,
            Changes changes,
            Claims claims,
            HeldTime held,
            VisitItems items,
            Register register,
            Salons salons,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.search = search;
        this.views = views;
        this.guests = guests;
        this.changes = changes;
        this.claims = claims;
        this.held = held;
        this.items = items;
        this.register = register;
        this.salons = salons;
        this.clock = clock;
        this.events = events;
    }

    AppointmentView change(UUID id, ChangeVisit command) {
        AppointmentEntity appointment = locked(id, command.expectedVersion());
        Salon salon = salons.current();
        List<PlannedItem> before = items.of(id);
        if (command.isEmpty()) {
            return views.of(appointment, before, salon);
        }
        Facts facts = Facts.of(appointment, before, salon);
        Instant previousStart = appointment.startsAt();
        List<PlannedItem> after = command.isOfNotesOnly() ? before : retime(appointment, before, command, salon);
        appointment.annotate(command.notes(), command.color());
        boolean otherTime = !PlannedItem.mask(before).equals(PlannedItem.mask(after));
        AppointmentView view = register.enter(
                appointment, facts, after, new History.Deed(command.by(), otherTime ? "moved" : "changed", ""), salon);
        events.publishEvent(
                otherTime
                        ? new AppointmentEvent.Moved(salon.id(), view, salon.local(previousStart))
                        : new AppointmentEvent.Changed(salon.id(), view));
        return view;
    }

    private List<PlannedItem> retime(
            AppointmentEntity appointment, List<PlannedItem> before, ChangeVisit command, Salon salon) {
        appointment.checkMovable();
        Terms terms = new Terms(salon, clock.instant());
        if (!command.by().isDesk()) {
            Terms.checkStanding(guests.isBlocked(appointment.clientId()));
        }
        List<PlannedItem> after = changes.apply(appointment.id(), before, command);
        Instant start = PlannedItem.start(after);
        if (!start.equals(appointment.startsAt())) {
            if (!command.by().isDesk()) {
                terms.checkStart(start, command.holdId() != null);
            }
            if (appointment.status() == AppointmentStatus.SCHEDULED) {
                appointment.confirmUntil(terms.confirmBy(appointment.newClient(), start));
            }
        }
        appointment.consistOf(after);
        return after;
    }

    AppointmentView changeStatus(UUID id, ChangeStatus command) {
        String reason = reason(command.reason());
        AppointmentEntity appointment = locked(id, command.expectedVersion());
        Salon salon = salons.current();
        List<PlannedItem> sold = items.of(id);
        Facts facts = Facts.of(appointment, sold, salon);
        appointment.become(command.status(), reason, new Terms(salon, clock.instant()));
        boolean cancelled = command.status() == AppointmentStatus.CANCELLED;
        if (cancelled) {
            held.endMovesOf(id, null);
            claims.giveBack(sold);
        }
        String what = command.status().name().toLowerCase(Locale.ROOT);
        AppointmentView view =
                register.enter(appointment, facts, sold, new History.Deed(command.by(), what, reason), salon);
        events.publishEvent(
                cancelled
                        ? new AppointmentEvent.Cancelled(salon.id(), view)
                        : new AppointmentEvent.Changed(salon.id(), view));
        return view;
    }

    AppointmentView waiveFee(UUID id, String why, @Nullable Long expectedVersion, Actor by) {
        if (!by.isDesk()) {
            throw new Refusal(ErrorCode.FORBIDDEN, "Only people at the desk waive a fee.");
        }
        String reason = reason(why);
        AppointmentEntity appointment = locked(id, expectedVersion);
        Salon salon = salons.current();
        List<PlannedItem> sold = items.of(id);
        Facts facts = Facts.of(appointment, sold, salon);
        appointment.waiveFee();
        AppointmentView view =
                register.enter(appointment, facts, sold, new History.Deed(by, "fee_waived", reason), salon);
        events.publishEvent(new AppointmentEvent.Changed(salon.id(), view));
        return view;
    }

    AppointmentView nameClient(UUID id, NewAppointment.Who who, @Nullable Long expectedVersion, Actor by) {
        AppointmentEntity appointment = locked(id, expectedVersion);
        if (!WalkInClient.is(appointment.clientId())) {
            throw Refusal.ofField("id", "This visit is a known client's already.");
        }
        Guests.Guest guest = guests.find(who);
        appointment.belongTo(guest.client().id(), guest.firstVisit());
        Salon salon = salons.current();
        List<PlannedItem> sold = items.of(id);
        Facts same = Facts.of(appointment, sold, salon);
        AppointmentView view = register.enter(appointment, same, sold, new History.Deed(by, "client_named", ""), salon);
        events.publishEvent(new AppointmentEvent.Changed(salon.id(), view));
        return view;
    }

    private AppointmentEntity locked(UUID id, @Nullable Long expectedVersion) {
        if (!search.lock(id)) {
            throw Refusal.notFound("appointment");
        }
        AppointmentEntity appointment = repository.findById(id).orElseThrow(() -> Refusal.notFound("appointment"));
        appointment.expect(expectedVersion);
        return appointment;
    }

    private static String reason(@Nullable String said) {
        String reason = said == null ? "" : said.strip();
        if (reason.length() > LONGEST_REASON) {
            throw Refusal.ofField("reason", "A reason has " + LONGEST_REASON + " characters at most.");
        }
        return reason;
    }
}
