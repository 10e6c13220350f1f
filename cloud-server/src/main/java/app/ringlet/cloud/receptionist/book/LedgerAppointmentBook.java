package app.ringlet.cloud.receptionist.book;

import app.ringlet.cloud.booking.Actor;
import app.ringlet.cloud.booking.Acts;
import app.ringlet.cloud.booking.Appointments;
import app.ringlet.cloud.booking.Availabilities;
import app.ringlet.cloud.booking.AvailabilityQuery;
import app.ringlet.cloud.booking.BookVisit;
import app.ringlet.cloud.booking.ChangeVisit;
import app.ringlet.cloud.booking.Holds;
import app.ringlet.cloud.booking.PlaceHold;
import app.ringlet.cloud.clients.Clients;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.receptionist.ActKey;
import app.ringlet.cloud.receptionist.AppointmentBook;
import app.ringlet.cloud.receptionist.KnownClient;
import app.ringlet.cloud.receptionist.MessageTaken;
import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.HoldOwner;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.booking.VisitItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The salon's calendar on the day ledger. Bookings, moves, cancellations and messages are recorded acts of the call; a hold is
 * not, because what it keeps is given back when it is not used.
 */
@Component
class LedgerAppointmentBook implements AppointmentBook {

    /** Long enough to spell a name, short enough that a forgotten one costs nobody a chair. */
    private static final Duration HOLD = Duration.ofMinutes(3);

    private static final int MOST_SLOTS = 500;

    private final FactsOfSalon facts;
    private final Clients clients;
    private final Availabilities availabilities;
    private final Holds holds;
    private final Appointments appointments;
    private final Acts acts;
    private final ApplicationEventPublisher events;

    LedgerAppointmentBook(
            FactsOfSalon facts,
            Clients clients,
            Availabilities availabilities,
            Holds holds,
            Appointments appointments,
            Acts acts,
            ApplicationEventPublisher events) {
        this.facts = facts;
        this.clients = clients;
        this.availabilities = availabilities;
        this.holds = holds;
        this.appointments = appointments;
        this.acts = acts;
        this.events = events;
    }

    @Override
    public SalonFacts facts() {
        return facts.now();
    }

    @Override
    public Optional<KnownClient> clientByPhone(String phone) {
        return clients.byPhone(phone).map(c -> new KnownClient(c.id(), c.name()));
    }

    @Override
    public List<AppointmentView> upcoming(UUID clientId) {
        return appointments.upcomingOf(clientId);
    }

    @Override
    public List<Slot> findSlots(SlotQuery query) {
        List<VisitItem> items = new ArrayList<>();
        for (UUID service : query.serviceIds()) {
            items.add(new VisitItem(service, query.employeeId(), items.isEmpty() ? query.addOnIds() : List.of()));
        }
        try {
            return availabilities.find(new AvailabilityQuery(
                    items,
                    query.from(),
                    query.to(),
                    Math.clamp(query.limit(), 1, MOST_SLOTS),
                    AvailabilityQuery.Choice.EACH_EMPLOYEE,
                    query.moving()));
        } catch (Refusal refusal) {
            if (refusal.code() == ErrorCode.EMPLOYEE_CANNOT) {
                return List.of();
            }
            throw refusal;
        }
    }

    @Override
    public HoldResult hold(ActKey key, Visit visit) {
        HoldOwner owner = new HoldOwner(HoldOwner.Kind.CALL, key.callId(), "a call");
        return answered(
                () -> new Held(holds.place(
                        new PlaceHold(owner, visit.items(), visit.start().toInstant(), HOLD))),
                code -> code == ErrorCode.SLOT_TAKEN ? new Taken() : new Refused(code));
    }

    @Override
    public void release(ActKey key, UUID holdId) {
        holds.release(holdId);
    }

    @Override
    public BookResult book(ActKey key, Customer customer, Visit visit, @Nullable UUID holdId) {
        return answered(
                () -> new Booked(once(
                        key,
                        new BookingAsked(customer, visit, holdId),
                        AppointmentView.class,
                        () -> appointments.book(new BookVisit(
                                new NewAppointment.Who(customer.id(), customer.name(), customer.phone()),
                                visit.items(),
                                visit.start().toInstant(),
                                holdId,
                                null,
                                BookingSource.PHONE_AI,
                                key.callId(),
                                Actor.call(key.callId()))))),
                // The hold ran out while the caller thought it over: the time may be free all the same.
                code -> code == ErrorCode.HOLD_GONE && holdId != null
                        ? book(key, customer, visit, null)
                        : code == ErrorCode.SLOT_TAKEN ? new Taken() : new Refused(code));
    }

    @Override
    public MoveResult move(ActKey key, UUID appointmentId, Visit visit, @Nullable UUID holdId) {
        return answered(
                () -> once(key, new MoveAsked(appointmentId, visit, holdId), BeforeAndAfter.class, () -> {
                            AppointmentView before = appointments.get(appointmentId);
                            return new BeforeAndAfter(
                                    before, appointments.change(appointmentId, change(key, before, visit, holdId)));
                        })
                        .asResult(),
                code -> code == ErrorCode.HOLD_GONE && holdId != null
                        ? move(key, appointmentId, visit, null)
                        : code == ErrorCode.SLOT_TAKEN ? new Taken() : new Refused(code));
    }

    @Override
    public CancelResult cancel(ActKey key, UUID appointmentId) {
        return answered(
                () -> new Cancelled(once(
                        key,
                        new CancelAsked(appointmentId),
                        AppointmentView.class,
                        () -> appointments.cancel(appointmentId, "by telephone", null, Actor.call(key.callId())))),
                Refused::new);
    }

    @Override
    public void takeMessage(ActKey key, @Nullable UUID clientId, @Nullable String phone, String text) {
        MessageTaken message = new MessageTaken(CurrentTenant.id(), key.callId(), clientId, phone, text);
        once(key, message, MessageTaken.class, () -> {
            events.publishEvent(message);
            return message;
        });
    }

    /** Who serves and what it costs stays as it was sold, unless somebody else serves. */
    private static ChangeVisit change(ActKey key, AppointmentView before, Visit visit, @Nullable UUID holdId) {
        Actor by = Actor.call(key.callId());
        if (holdId != null) {
            return ChangeVisit.moveToHold(holdId, null, by);
        }
        Instant start = visit.start().toInstant();
        boolean sameStaff = before.items().stream()
                .map(item -> Optional.of(item.employeeId()))
                .toList()
                .equals(visit.items().stream()
                        .map(item -> Optional.ofNullable(item.employeeId()))
                        .toList());
        return sameStaff
                ? ChangeVisit.move(start, null, by)
                : new ChangeVisit(start, visit.items(), null, null, null, by);
    }

    private <T> T once(ActKey key, Object request, Class<T> type, Supplier<T> act) {
        return acts.once(key.callId().toString(), key.turn() + ":" + key.ordinal(), request, type, act);
    }

    private static <R> R answered(Supplier<R> act, Function<ErrorCode, R> otherwise) {
        try {
            return act.get();
        } catch (Refusal refusal) {
            return otherwise.apply(refusal.code());
        }
    }

    private record BookingAsked(
            Customer customer, Visit visit, @Nullable UUID holdId) {}

    private record MoveAsked(
            UUID appointmentId, Visit visit, @Nullable UUID holdId) {}

    private record CancelAsked(UUID appointmentId) {}

    private record BeforeAndAfter(AppointmentView before, AppointmentView after) {

        MoveResult asResult() {
            return new Moved(before, after);
        }
    }
}
