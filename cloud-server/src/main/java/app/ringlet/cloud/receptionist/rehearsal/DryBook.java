package app.ringlet.cloud.receptionist.rehearsal;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.receptionist.ActKey;
import app.ringlet.cloud.receptionist.AppointmentBook;
import app.ringlet.cloud.receptionist.KnownClient;
import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookedItem;
import app.ringlet.protocol.booking.ClientRef;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.Slot;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A book that reads the real one and keeps every change to itself, so that a conversation goes on as if they were made. One for each
 * conversation; its methods let one thread in at a time.
 */
public final class DryBook implements AppointmentBook {

    private static final int LOOKED_THROUGH = 500;

    private final AppointmentBook real;
    private final String number;
    private final @Nullable KnownClient caller;
    private final DryMemory own = new DryMemory();
    private final Map<ActKey, Object> done = new HashMap<>();

    /** @param number of whom is taken to call. @param caller absent for somebody whom the salon does not know */
    public DryBook(AppointmentBook real, String number, @Nullable KnownClient caller) {
        this.real = real;
        this.number = number;
        this.caller = caller;
    }

    @Override
    public SalonFacts facts() {
        return real.facts();
    }

    @Override
    public Optional<KnownClient> clientByPhone(String phone) {
        return phone.equals(number) ? Optional.ofNullable(caller) : real.clientByPhone(phone);
    }

    @Override
    public synchronized List<AppointmentView> upcoming(UUID clientId) {
        Instant now = facts().now();
        Stream<AppointmentView> here =
                of(clientId).filter(a -> a.start().toInstant().isAfter(now));
        Stream<AppointmentView> others = real.upcoming(clientId).stream().filter(a -> !own.knows(a));
        return Stream.concat(here, others)
                .sorted(Comparator.comparing(a -> a.start().toInstant()))
                .toList();
    }

    @Override
    public synchronized Optional<AppointmentView> lastVisit(UUID clientId, Instant before) {
        Stream<AppointmentView> here =
                of(clientId).filter(a -> a.start().toInstant().isBefore(before));
        Stream<AppointmentView> other =
                real.lastVisit(clientId, before).stream().filter(a -> !own.knows(a));
        return Stream.concat(here, other)
                .max(Comparator.comparing(a -> a.start().toInstant()));
    }

    @Override
    public synchronized List<Slot> findSlots(SlotQuery query) {
        UUID moving = query.moving();
        Instant now = facts().now();
        return real
                .findSlots(new SlotQuery(query.items(), query.from(), query.to(), LOOKED_THROUGH, inReal(moving)))
                .stream()
                .filter(slot -> own.leavesFree(slot, moving, null, now))
                .limit(query.limit())
                .toList();
    }

    @Override
    public synchronized List<HoldView> heldBy(UUID callId) {
        return own.holds(facts().now());
    }

    @Override
    public synchronized HoldResult hold(ActKey key, Visit visit) {
        return once(key, () -> {
            Slot slot = free(visit, null, null);
            if (slot == null) {
                return new Taken();
            }
            HoldView hold = DryRows.hold(facts(), key.callId(), DryRows.items(facts(), visit, slot), slot.end());
            own.held(hold);
            return new Held(hold);
        });
    }

    @Override
    public synchronized void release(ActKey key, UUID holdId) {
        own.release(holdId);
    }

    @Override
    public synchronized BookResult book(ActKey key, Customer customer, Visit visit, @Nullable UUID holdId) {
        return once(key, () -> {
            Slot slot = free(visit, holdId, null);
            if (slot == null) {
                return new Taken();
            }
            UUID known = customer.id();
            ClientRef client = new ClientRef(known == null ? Ids.next() : known, customer.name(), customer.phone());
            List<BookedItem> items = DryRows.items(facts(), visit, slot);
            AppointmentView made =
                    DryRows.booked(facts(), client, known == null, items, slot.end(), key.callId(), customer.note());
            own.booked(made);
            own.release(holdId);
            return new Booked(made);
        });
    }

    @Override
    public synchronized MoveResult move(ActKey key, UUID appointmentId, Visit visit, @Nullable UUID holdId) {
        return once(key, () -> {
            AppointmentView before = find(appointmentId);
            if (before == null) {
                return new Refused(ErrorCode.NOT_FOUND);
            }
            Slot slot = free(visit, holdId, appointmentId);
            if (slot == null) {
                return new Taken();
            }
            AppointmentView after = DryRows.moved(before, DryRows.items(facts(), visit, slot), slot.end());
            own.changed(after);
            own.release(holdId);
            return new Moved(before, after);
        });
    }

    @Override
    public synchronized CancelResult cancel(ActKey key, UUID appointmentId) {
        return once(key, () -> {
            AppointmentView after = changedTo(AppointmentStatus.CANCELLED, appointmentId);
            return after == null ? new Refused(ErrorCode.NOT_FOUND) : new Cancelled(after);
        });
    }

    @Override
    public synchronized ConfirmResult confirm(ActKey key, UUID appointmentId) {
        return once(key, () -> {
            AppointmentView after = changedTo(AppointmentStatus.CONFIRMED, appointmentId);
            return after == null ? new Refused(ErrorCode.NOT_FOUND) : new Confirmed(after);
        });
    }

    private @Nullable AppointmentView changedTo(AppointmentStatus status, UUID id) {
        AppointmentView before = find(id);
        if (before == null) {
            return null;
        }
        AppointmentView after = DryRows.as(before, status);
        own.changed(after);
        return after;
    }

    @Override
    public synchronized JoinResult joinWaitlist(ActKey key, Customer customer, WaitlistWish wish) {
        return once(key, () -> new Joined(Ids.next()));
    }

    @Override
    public void takeMessage(ActKey key, CallerMessage message) {
        // It is in the conversation's acts; nobody is to call back.
    }

    @Override
    public void keepQuestion(ActKey key, @Nullable UUID clientId, @Nullable String phone, String question) {
        // As a message: nothing for the desk to do.
    }

    /** What this conversation has changed and not cancelled. */
    synchronized List<AppointmentView> standing() {
        return own.standing();
    }

    private Stream<AppointmentView> of(UUID clientId) {
        return standing().stream().filter(a -> a.client().id().equals(clientId));
    }

    /** An appointment of the caller that is to come. */
    private @Nullable AppointmentView find(UUID id) {
        List<AppointmentView> known = caller == null ? List.of() : upcoming(caller.id());
        return Stream.concat(standing().stream(), known.stream())
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The visit's times, item by item, if it is free in both books. */
    private @Nullable Slot free(Visit visit, @Nullable UUID ownHold, @Nullable UUID moving) {
        Instant start = visit.start().toInstant();
        Instant now = facts().now();
        return real
                .findSlots(new SlotQuery(visit.items(), start, start.plusSeconds(1), LOOKED_THROUGH, inReal(moving)))
                .stream()
                .filter(slot -> slot.items().size() == visit.items().size())
                .filter(slot -> own.leavesFree(slot, moving, ownHold, now))
                .findFirst()
                .orElse(null);
    }

    /** An appointment that exists in this conversation only is not in the real book's way. */
    private @Nullable UUID inReal(@Nullable UUID moving) {
        return own.isOwn(moving) ? null : moving;
    }

    @SuppressWarnings("unchecked")
    private <T> T once(ActKey key, Supplier<T> act) {
        Object before = done.get(key);
        if (before == null) {
            before = act.get();
            done.put(key, before);
        }
        return (T) before;
    }
}
