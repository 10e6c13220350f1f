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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final @Nullable KnownClient caller;
    private final Map<UUID, HoldView> holds = new LinkedHashMap<>();
    /** What this conversation booked, moved, cancelled or confirmed, as it is since. */
    private final Map<UUID, AppointmentView> changed = new LinkedHashMap<>();

    private final Set<UUID> booked = new HashSet<>();
    private final Map<ActKey, Object> done = new HashMap<>();

    /** @param caller who is taken to call, whatever the number; absent for somebody whom the salon does not know */
    public DryBook(AppointmentBook real, @Nullable KnownClient caller) {
        this.real = real;
        this.caller = caller;
    }

    @Override
    public SalonFacts facts() {
        return real.facts();
    }

    @Override
    public Optional<KnownClient> clientByPhone(String phone) {
        return Optional.ofNullable(caller);
    }

    @Override
    public synchronized List<AppointmentView> upcoming(UUID clientId) {
        Instant now = facts().now();
        Stream<AppointmentView> own = changed.values().stream()
                .filter(a -> a.client().id().equals(clientId))
                .filter(a -> a.status() != AppointmentStatus.CANCELLED)
                .filter(a -> a.start().toInstant().isAfter(now));
        Stream<AppointmentView> others = real.upcoming(clientId).stream().filter(a -> !changed.containsKey(a.id()));
        return Stream.concat(own, others)
                .sorted(Comparator.comparing(a -> a.start().toInstant()))
                .toList();
    }

    @Override
    public Optional<AppointmentView> lastVisit(UUID clientId, Instant before) {
        return real.lastVisit(clientId, before);
    }

    @Override
    public synchronized List<Slot> findSlots(SlotQuery query) {
        UUID moving = query.moving();
        // A time that exists in this conversation only is not in the real book's way.
        boolean realOne = moving != null && !isOwn(moving);
        return real
                .findSlots(
                        new SlotQuery(query.items(), query.from(), query.to(), LOOKED_THROUGH, realOne ? moving : null))
                .stream()
                .filter(slot -> taken(moving, null).noneMatch(item -> clashes(slot, item)))
                .limit(query.limit())
                .toList();
    }

    @Override
    public synchronized List<HoldView> heldBy(UUID callId) {
        Instant now = facts().now();
        return holds.values().stream()
                .filter(h -> h.expiresAt().toInstant().isAfter(now))
                .toList();
    }

    @Override
    public synchronized HoldResult hold(ActKey key, Visit visit) {
        return once(key, () -> {
            Slot slot = free(visit, null, null);
            if (slot == null) {
                return new Taken();
            }
            HoldView hold = DryRows.hold(facts(), key.callId(), DryRows.items(facts(), visit, slot), slot.end());
            holds.put(hold.id(), hold);
            return new Held(hold);
        });
    }

    @Override
    public synchronized void release(ActKey key, UUID holdId) {
        holds.remove(holdId);
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
            booked.add(made.id());
            remember(made, holdId);
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
            remember(after, holdId);
            return new Moved(before, after);
        });
    }

    @Override
    public synchronized CancelResult cancel(ActKey key, UUID appointmentId) {
        return once(key, () -> {
            AppointmentView before = find(appointmentId);
            if (before == null) {
                return new Refused(ErrorCode.NOT_FOUND);
            }
            AppointmentView after = DryRows.as(before, AppointmentStatus.CANCELLED);
            remember(after, null);
            return new Cancelled(after);
        });
    }

    @Override
    public synchronized ConfirmResult confirm(ActKey key, UUID appointmentId) {
        return once(key, () -> {
            AppointmentView before = find(appointmentId);
            if (before == null) {
                return new Refused(ErrorCode.NOT_FOUND);
            }
            AppointmentView after = DryRows.as(before, AppointmentStatus.CONFIRMED);
            remember(after, null);
            return new Confirmed(after);
        });
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

    private void remember(AppointmentView appointment, @Nullable UUID holdId) {
        changed.put(appointment.id(), appointment);
        if (holdId != null) {
            holds.remove(holdId);
        }
    }

    /** An appointment of the caller that is to come. */
    private @Nullable AppointmentView find(UUID id) {
        Stream<AppointmentView> own = changed.values().stream();
        Stream<AppointmentView> all = caller == null ? own : Stream.concat(own, upcoming(caller.id()).stream());
        return all.filter(a -> a.id().equals(id) && a.status() != AppointmentStatus.CANCELLED)
                .findFirst()
                .orElse(null);
    }

    /** The visit's times, item by item, if it is free in both books. */
    private @Nullable Slot free(Visit visit, @Nullable UUID ownHold, @Nullable UUID moving) {
        Instant start = visit.start().toInstant();
        UUID inReal = moving == null || isOwn(moving) ? null : moving;
        return real
                .findSlots(new SlotQuery(visit.items(), start, start.plusSeconds(1), LOOKED_THROUGH, inReal))
                .stream()
                .filter(slot -> slot.items().size() == visit.items().size())
                .filter(slot -> taken(moving, ownHold).noneMatch(item -> clashes(slot, item)))
                .findFirst()
                .orElse(null);
    }

    /** Whether it was booked in this conversation. */
    private boolean isOwn(UUID id) {
        return booked.contains(id);
    }

    private Stream<BookedItem> taken(@Nullable UUID moving, @Nullable UUID ownHold) {
        Instant now = facts().now();
        Stream<BookedItem> held = holds.values().stream()
                .filter(h ->
                        !h.id().equals(ownHold) && h.expiresAt().toInstant().isAfter(now))
                .flatMap(h -> h.items().stream());
        Stream<BookedItem> sold = changed.values().stream()
                .filter(a -> !a.id().equals(moving) && a.status() != AppointmentStatus.CANCELLED)
                .flatMap(a -> a.items().stream());
        return Stream.concat(held, sold);
    }

    private static boolean clashes(Slot slot, BookedItem item) {
        return slot.items().stream()
                .anyMatch(i -> i.employeeId().equals(item.employeeId())
                        && i.start().isBefore(item.end())
                        && item.start().isBefore(i.end()));
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
