package app.ringlet.cloud.receptionist.book;

import app.ringlet.cloud.booking.Appointments;
import app.ringlet.cloud.booking.Availabilities;
import app.ringlet.cloud.booking.AvailabilityQuery;
import app.ringlet.cloud.booking.AvailabilityQuery.Choice;
import app.ringlet.cloud.booking.Holds;
import app.ringlet.cloud.clients.Clients;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.receptionist.ActKey;
import app.ringlet.cloud.receptionist.AppointmentBook;
import app.ringlet.cloud.receptionist.KnownClient;
import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.Slot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The salon's book as the receptionist sees it: what booking refuses is a result here. */
@Component
class SalonBook implements AppointmentBook {

    // More than a client can have ahead.
    private static final int LOOKED_BACK_AT = 100;

    private final FactsOfSalon facts;
    private final Clients clients;
    private final Availabilities availabilities;
    private final Appointments appointments;
    private final Holds holds;
    private final BookActs acts;

    SalonBook(
            FactsOfSalon facts,
            Clients clients,
            Availabilities availabilities,
            Appointments appointments,
            Holds holds,
            BookActs acts) {
        this.facts = facts;
        this.clients = clients;
        this.availabilities = availabilities;
        this.appointments = appointments;
        this.holds = holds;
        this.acts = acts;
    }

    @Override
    public SalonFacts facts() {
        return facts.now();
    }

    @Override
    public Optional<KnownClient> clientByPhone(String phone) {
        return clients.byPhone(phone).filter(c -> !c.archived()).map(c -> new KnownClient(c.id(), c.name()));
    }

    @Override
    public List<AppointmentView> upcoming(UUID clientId) {
        return appointments.upcomingOf(clientId);
    }

    @Override
    public Optional<AppointmentView> lastVisit(UUID clientId, Instant before) {
        return appointments.ofClient(clientId, 0, LOOKED_BACK_AT).items().stream()
                .filter(a -> a.status() != AppointmentStatus.CANCELLED)
                .filter(a -> a.start().toInstant().isBefore(before))
                .findFirst();
    }

    @Override
    public List<Slot> findSlots(SlotQuery query) {
        try {
            return availabilities.find(
                    new AvailabilityQuery(query.items(), query.from(), query.to(), query.limit(), Choice.EACH_EMPLOYEE)
                            .whileMoving(query.moving())
                            .askedBy(BookingSource.PHONE_AI));
        } catch (Refusal refusal) {
            if (refusal.code() == ErrorCode.EMPLOYEE_CANNOT) {
                return List.of();
            }
            throw refusal;
        }
    }

    @Override
    public List<HoldView> heldBy(UUID callId) {
        return holds.liveOf(callId);
    }

    @Override
    public HoldResult hold(ActKey key, Visit visit) {
        return outcome(() -> acts.hold(key, visit), Held::new, Taken::new, Refused::new);
    }

    @Override
    public void release(ActKey key, UUID holdId) {
        // Releasing twice is releasing once: no record is needed.
        holds.release(holdId);
    }

    @Override
    public BookResult book(ActKey key, Customer customer, Visit visit, @Nullable UUID holdId) {
        Function<@Nullable UUID, BookResult> book =
                hold -> outcome(() -> acts.book(key, customer, visit, hold), Booked::new, Taken::new, Refused::new);
        BookResult result = book.apply(holdId);
        // The hold ran out while the caller spelled a name; the time may still be free.
        return result instanceof Refused refused && holdIsGone(holdId, refused) ? book.apply(null) : result;
    }

    @Override
    public MoveResult move(ActKey key, UUID appointmentId, Visit visit, @Nullable UUID holdId) {
        Function<@Nullable UUID, MoveResult> move = hold -> outcome(
                () -> acts.move(key, appointmentId, visit, hold),
                moved -> new Moved(moved.before(), moved.after()),
                Taken::new,
                Refused::new);
        MoveResult result = move.apply(holdId);
        return result instanceof Refused refused && holdIsGone(holdId, refused) ? move.apply(null) : result;
    }

    @Override
    public CancelResult cancel(ActKey key, UUID appointmentId) {
        try {
            return new Cancelled(acts.cancel(key, appointmentId));
        } catch (Refusal refusal) {
            return new Refused(refusal.code());
        }
    }

    @Override
    public ConfirmResult confirm(ActKey key, UUID appointmentId) {
        try {
            return new Confirmed(acts.confirm(key, appointmentId));
        } catch (Refusal refusal) {
            return new Refused(refusal.code());
        }
    }

    @Override
    public JoinResult joinWaitlist(ActKey key, Customer customer, WaitlistWish wish) {
        try {
            return new Joined(acts.joinWaitlist(key, customer, wish));
        } catch (Refusal refusal) {
            return new Refused(refusal.code());
        }
    }

    @Override
    public void takeMessage(ActKey key, CallerMessage message) {
        acts.takeMessage(key, message);
    }

    @Override
    public void keepQuestion(ActKey key, @Nullable UUID clientId, @Nullable String phone, String question) {
        acts.keepQuestion(key, clientId, phone, question);
    }

    private static boolean holdIsGone(@Nullable UUID holdId, Refused refused) {
        return holdId != null && refused.reason() == ErrorCode.HOLD_GONE;
    }

    private static <T, R> R outcome(
            Supplier<T> act,
            Function<T, ? extends R> done,
            Supplier<? extends R> taken,
            Function<ErrorCode, ? extends R> refused) {
        try {
            return done.apply(act.get());
        } catch (Refusal refusal) {
            return refusal.code() == ErrorCode.SLOT_TAKEN ? taken.get() : refused.apply(refusal.code());
        }
    }
}
