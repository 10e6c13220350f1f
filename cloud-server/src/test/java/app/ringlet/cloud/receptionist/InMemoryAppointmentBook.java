package app.ringlet.cloud.receptionist;

import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookedItem;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.ClientRef;
import app.ringlet.protocol.booking.HoldOwner;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.salon.ServiceView;
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
    private int changes;

    public InMemoryAppointmentBook(Supplier<SalonFacts> facts) {
        this.facts = facts;
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
        List<Slot> slots = new ArrayList<>();
        long quarter = 900;
        long first = Math.floorDiv(query.from().getEpochSecond() + quarter - 1, quarter) * quarter;
        for (long t = first; Instant.ofEpochSecond(t).isBefore(query.to()); t += quarter) {
            OffsetDateTime start =
                    Instant.ofEpochSecond(t).atZone(facts().zone()).toOffsetDateTime();
            for (SalonFacts.Employee employee : facts().employees()) {
                Visit visit = new Visit(staffed(query.items(), employee), start);
                boolean can = visit.items().stream()
                        .allMatch(i -> facts().employee(i.employeeId())
                                .filter(e -> e.serviceIds().contains(i.serviceId()))
                                .isPresent());
                List<BookedItem> booked = items(visit);
                boolean twice = slots.stream().anyMatch(s -> s.equals(slot(booked)));
                if (can && !twice && slots.size() < query.limit() && isFree(booked, null, query.moving())) {
                    slots.add(slot(booked));
                }
            }
        }
        return slots;
    }

    /** The first guest is served by {@code employee}, the next by whoever comes after and can, unless someone is named. */
    private List<VisitItem> staffed(List<VisitItem> wanted, SalonFacts.Employee employee) {
        List<SalonFacts.Employee> all = facts().employees();
        int first = all.indexOf(employee);
        return wanted.stream()
                .map(item -> {
                    int guest = item.guest() == null ? 0 : item.guest();
                    UUID who = item.employeeId() != null
                            ? item.employeeId()
                            : all.get((first + guest) % all.size()).id();
                    return new VisitItem(item.serviceId(), who, item.addOnIds(), guest);
                })
                .toList();
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
            List<BookedItem> items = items(visit);
            if (!isFree(items, null, null)) {
                return new Taken();
            }
            HoldView hold = new HoldView(
                    UUID.randomUUID(),
                    new HoldOwner(HoldOwner.Kind.CALL, key.callId(), "a call"),
                    items.getFirst().start(),
                    end(items),
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
            List<BookedItem> items = items(visit);
            if (!visit.start().toInstant().isAfter(facts().now())) {
                return new Refused(ErrorCode.IN_THE_PAST);
            }
            if (!isFree(items, holdId, null)) {
                return new Taken();
            }
            holds.remove(holdId);
            UUID client = customer.id() != null ? customer.id() : UUID.randomUUID();
            AppointmentView row = row(
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
            List<BookedItem> items = items(visit);
            if (!isFree(items, holdId, appointmentId)) {
                return new Taken();
            }
            holds.remove(holdId);
            AppointmentView after = row(appointmentId, before.client(), items, before.callId());
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
            AppointmentView after = as(before, AppointmentStatus.CANCELLED);
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
            AppointmentView after = as(before, AppointmentStatus.CONFIRMED);
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
        AppointmentView row =
                row(UUID.randomUUID(), new ClientRef(client.id(), client.name(), null), items(visit), null);
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

    private boolean isFree(List<BookedItem> items, @Nullable UUID ownHold, @Nullable UUID moving) {
        return items.stream()
                .allMatch(item -> open(item)
                        && items.stream().noneMatch(other -> other != item && clash(List.of(other), item))
                        && holds.values().stream()
                                .filter(h -> !h.id().equals(ownHold))
                                .noneMatch(h -> clash(h.items(), item))
                        && booked().stream()
                                .filter(a -> !a.id().equals(moving))
                                .noneMatch(a -> clash(a.items(), item)));
    }

    private boolean open(BookedItem item) {
        ZonedDateTime start = facts().local(item.start());
        ZonedDateTime end = facts().local(item.end());
        return start.toLocalDate().equals(end.toLocalDate())
                && facts().openings().on(start.toLocalDate()).stream()
                        .anyMatch(h -> !start.toLocalTime().isBefore(h.opens())
                                && !end.toLocalTime().isAfter(h.closes()));
    }

    private static boolean clash(List<BookedItem> items, BookedItem item) {
        return items.stream()
                .anyMatch(i -> i.employeeId().equals(item.employeeId())
                        && i.start().isBefore(item.end())
                        && item.start().isBefore(i.end()));
    }

    private List<BookedItem> items(Visit visit) {
        List<BookedItem> items = new ArrayList<>();
        OffsetDateTime start = visit.start();
        int guest = 0;
        for (VisitItem item : visit.items()) {
            int whose = item.guest() == null ? 0 : item.guest();
            start = whose == guest ? start : visit.start();
            guest = whose;
            ServiceView service = facts().service(item.serviceId()).orElseThrow();
            List<UUID> extras = item.addOnIds() == null ? List.of() : item.addOnIds();
            var addOns = facts().addOns().stream()
                    .filter(a -> extras.contains(a.id()))
                    .toList();
            int minutes = service.totalMinutes()
                    + addOns.stream().mapToInt(a -> a.minutes()).sum();
            OffsetDateTime end = start.plusMinutes(minutes);
            Money price = addOns.stream().map(a -> a.price()).reduce(service.price(), Money::plus);
            String name = facts().employee(item.employeeId()).orElseThrow().name();
            items.add(new BookedItem(
                    service.id(),
                    service.name(),
                    guest,
                    item.employeeId(),
                    name,
                    start,
                    end,
                    start,
                    end,
                    List.of(),
                    List.of(),
                    addOns.stream()
                            .map(a -> new BookedItem.AddOn(a.id(), a.name()))
                            .toList(),
                    price,
                    List.of(new BookedItem.PricePart(service.name(), price))));
            start = end;
        }
        return items;
    }

    private static OffsetDateTime end(List<BookedItem> items) {
        return items.stream()
                .map(BookedItem::end)
                .max(Comparator.comparing(OffsetDateTime::toInstant))
                .orElseThrow();
    }

    private static Slot slot(List<BookedItem> items) {
        return new Slot(
                items.getFirst().start(),
                end(items),
                items.getFirst().employeeId(),
                items.stream()
                        .map(i -> new Slot.Item(i.serviceId(), i.employeeId(), i.guest(), i.start(), i.end()))
                        .toList());
    }

    private static AppointmentView as(AppointmentView before, AppointmentStatus status) {
        return new AppointmentView(
                before.id(),
                before.version() + 1,
                before.client(),
                before.newClient(),
                before.start(),
                before.end(),
                status,
                before.items(),
                before.price(),
                before.source(),
                before.callId(),
                before.notes(),
                before.deposit(),
                null,
                null,
                null,
                null,
                null);
    }

    private static AppointmentView row(UUID id, ClientRef client, List<BookedItem> items, @Nullable UUID callId) {
        Money price = items.stream().map(BookedItem::price).reduce(Money::plus).orElseThrow();
        return new AppointmentView(
                id,
                1,
                client,
                false,
                items.getFirst().start(),
                end(items),
                AppointmentStatus.SCHEDULED,
                items,
                price,
                BookingSource.PHONE_AI,
                callId,
                null,
                Money.zero(price.currency()),
                null,
                null,
                null,
                null,
                null);
    }
}
