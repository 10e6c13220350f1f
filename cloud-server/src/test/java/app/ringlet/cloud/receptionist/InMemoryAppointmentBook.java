package app.ringlet.cloud.receptionist;

import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookedItem;
import app.ringlet.protocol.booking.ClientRef;
import app.ringlet.protocol.booking.HoldOwner;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.booking.VisitItem;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A salon's book in memory, for tests: quarter-hour starts, nobody has breaks, no processing gaps. */
public class InMemoryAppointmentBook implements AppointmentBook {

    /** A message that was left. */
    public record Message(@Nullable UUID clientId, @Nullable String phone, String text) {}

    /** Someone on the waiting list. */
    public record Waiting(Customer customer, WaitlistWish wish) {}

    private final Supplier<SalonFacts> facts;
    private final Map<String, KnownClient> clients = new HashMap<>();
    private final Map<UUID, AppointmentView> appointments = new LinkedHashMap<>();
    private final Map<UUID, HoldView> holds = new LinkedHashMap<>();
    private final Map<ActKey, Object> done = new HashMap<>();
    private final List<Message> messages = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();
    private final TimesInMemory times;
    private int changes;

    public InMemoryAppointmentBook(Supplier<SalonFacts> facts) {
        this.facts = facts;
        this.times = new TimesInMemory(facts, holds.values(), appointments.values());
    }

    @Override
    public synchronized SalonFacts facts() {
        return facts.get();
    }

    @Override
    public synchronized Optional<KnownClient> clientByPhone(String phone) {
        return Optional.ofNullable(clients.get(phone));
    }

    @Override
    public synchronized List<AppointmentView> upcoming(UUID clientId) {
        return appointments.values().stream()
                .filter(a -> a.client().id().equals(clientId))
                .filter(a -> a.status() != AppointmentStatus.CANCELLED)
                .filter(a -> a.start().toInstant().isAfter(facts().now()))
                .sorted(Comparator.comparing(a -> a.start().toInstant()))
                .toList();
    }

    @Override
    public synchronized Optional<AppointmentView> lastVisit(UUID clientId, Instant before) {
        return appointments.values().stream()
                .filter(a -> a.client().id().equals(clientId))
                .filter(a -> a.status() != AppointmentStatus.CANCELLED)
                .filter(a -> a.start().toInstant().isBefore(before))
                .max(Comparator.comparing(a -> a.start().toInstant()));
    }

    @Override
    public synchronized List<Slot> findSlots(SlotQuery query) {
        return times.find(query);
    }

    @Override
    public synchronized List<HoldView> heldBy(UUID callId) {
        return holds.values().stream()
                .filter(h -> callId.equals(h.owner().id()))
                .toList();
    }

    @Override
    public synchronized HoldResult hold(ActKey key, Visit visit) {
        return once(key, () -> {
            List<BookedItem> items = RowsInMemory.items(facts(), visit);
            if (!times.isFree(items, null, null)) {
                return new Taken();
            }
            HoldView hold = new HoldView(
                    UUID.randomUUID(),
                    new HoldOwner(HoldOwner.Kind.CALL, key.callId(), "a call"),
                    items.getFirst().start(),
                    RowsInMemory.end(items),
                    OffsetDateTime.ofInstant(facts().now().plusSeconds(300), facts().zone()),
                    items);
            holds.put(hold.id(), hold);
            return new Held(hold);
        });
    }

    @Override
    public synchronized void release(ActKey key, UUID holdId) {
        once(key, () -> Optional.ofNullable(holds.remove(holdId)));
    }

    @Override
    public synchronized BookResult book(ActKey key, Customer customer, Visit visit, @Nullable UUID holdId) {
        return once(key, () -> {
            List<BookedItem> items = RowsInMemory.items(facts(), visit);
            if (!visit.start().toInstant().isAfter(facts().now())) {
                return new Refused(ErrorCode.IN_THE_PAST);
            }
            if (!times.isFree(items, holdId, null)) {
                return new Taken();
            }
            holds.remove(holdId);
            UUID client = customer.id() != null ? customer.id() : UUID.randomUUID();
            AppointmentView row = RowsInMemory.row(
                    UUID.randomUUID(), new ClientRef(client, customer.name(), customer.phone()), items, key.callId());
            appointments.put(row.id(), row);
            return new Booked(row);
        });
    }

    @Override
    public synchronized MoveResult move(ActKey key, UUID appointmentId, Visit visit, @Nullable UUID holdId) {
        return once(key, () -> {
            AppointmentView before = appointments.get(appointmentId);
            if (before == null || before.status() == AppointmentStatus.CANCELLED) {
                return new Refused(ErrorCode.NOT_FOUND);
            }
            List<BookedItem> items = RowsInMemory.items(facts(), visit);
            if (!times.isFree(items, holdId, appointmentId)) {
                return new Taken();
            }
            holds.remove(holdId);
            AppointmentView after = RowsInMemory.row(appointmentId, before.client(), items, before.callId());
            appointments.put(appointmentId, after);
            return new Moved(before, after);
        });
    }

    @Override
    public synchronized CancelResult cancel(ActKey key, UUID appointmentId) {
        return once(key, () -> {
            AppointmentView before = appointments.get(appointmentId);
            if (before == null || before.status() == AppointmentStatus.CANCELLED) {
                return new Refused(before == null ? ErrorCode.NOT_FOUND : ErrorCode.BAD_TRANSITION);
            }
            AppointmentView after = RowsInMemory.as(before, AppointmentStatus.CANCELLED);
            appointments.put(after.id(), after);
            return new Cancelled(after);
        });
    }

    @Override
    public synchronized ConfirmResult confirm(ActKey key, UUID appointmentId) {
        return once(key, () -> {
            AppointmentView before = appointments.get(appointmentId);
            if (before == null || before.status() == AppointmentStatus.CANCELLED) {
                return new Refused(before == null ? ErrorCode.NOT_FOUND : ErrorCode.BAD_TRANSITION);
            }
            AppointmentView after = RowsInMemory.as(before, AppointmentStatus.CONFIRMED);
            appointments.put(after.id(), after);
            return new Confirmed(after);
        });
    }

    @Override
    public synchronized JoinResult joinWaitlist(ActKey key, Customer customer, WaitlistWish wish) {
        return once(key, () -> {
            waiting.add(new Waiting(customer, wish));
            return new Joined(UUID.randomUUID());
        });
    }

    @Override
    public synchronized void takeMessage(ActKey key, CallerMessage message) {
        once(key, () -> messages.add(new Message(message.clientId(), message.phone(), message.text())));
    }

    @Override
    public synchronized void keepQuestion(
            ActKey key, @Nullable UUID clientId, @Nullable String phone, String question) {
        once(key, () -> questions.add(question));
    }

    /** Makes a client known. */
    public KnownClient client(String phone, String name) {
        KnownClient client = new KnownClient(UUID.randomUUID(), name);
        clients.put(phone, client);
        return client;
    }

    /** Writes an appointment into the book, as the desk would. */
    public AppointmentView given(KnownClient client, UUID service, UUID employee, ZonedDateTime start) {
        Visit visit = new Visit(List.of(new VisitItem(service, employee, List.of())), start.toOffsetDateTime());
        AppointmentView row = RowsInMemory.row(
                UUID.randomUUID(),
                new ClientRef(client.id(), client.name(), null),
                RowsInMemory.items(facts(), visit),
                null);
        appointments.put(row.id(), row);
        return row;
    }

    public List<AppointmentView> booked() {
        return appointments.values().stream()
                .filter(a -> a.status() != AppointmentStatus.CANCELLED)
                .toList();
    }

    public AppointmentView appointment(UUID id) {
        return appointments.get(id);
    }

    public List<HoldView> holds() {
        return List.copyOf(holds.values());
    }

    public List<Waiting> waiting() {
        return List.copyOf(waiting);
    }

    public List<String> questions() {
        return List.copyOf(questions);
    }

    public List<Message> messages() {
        return List.copyOf(messages);
    }

    /** How often something was really changed. */
    public int changes() {
        return changes;
    }

    @SuppressWarnings("unchecked")
    private <T> T once(ActKey key, Supplier<T> act) {
        if (!done.containsKey(key)) {
            changes++;
            done.put(key, act.get());
        }
        return (T) done.get(key);
    }
}
