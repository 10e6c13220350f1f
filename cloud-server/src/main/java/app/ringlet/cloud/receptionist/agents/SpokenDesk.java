package app.ringlet.cloud.receptionist.agents;

import app.ringlet.cloud.booking.Appointments;
import app.ringlet.cloud.platform.ApiCaller;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.receptionist.AgentDesk;
import app.ringlet.cloud.receptionist.AppointmentBook;
import app.ringlet.cloud.receptionist.CommittedAct.Kind;
import app.ringlet.cloud.receptionist.KnownClient;
import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.ai.AiAppointment;
import app.ringlet.protocol.ai.AiAppointments;
import app.ringlet.protocol.ai.AiAvailability;
import app.ringlet.protocol.ai.AiCancellation;
import app.ringlet.protocol.ai.AiHold;
import app.ringlet.protocol.ai.AiMove;
import app.ringlet.protocol.ai.AiService;
import app.ringlet.protocol.ai.NewAiAppointment;
import app.ringlet.protocol.ai.NewAiHold;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookedItem;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.booking.VisitItem;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class SpokenDesk implements AgentDesk {

    private static final int MOST_SLOTS = 10;
    private static final int ALTERNATIVES = 3;

    /** Refusals after which another time may do. */
    private static final Set<ErrorCode> OF_THE_TIME =
            Set.of(ErrorCode.SLOT_TAKEN, ErrorCode.HOLD_GONE, ErrorCode.OUTSIDE_HOURS);

    private final AppointmentBook book;
    private final Appointments appointments;
    private final AgentVisits visits;
    private final FreeTimes times;

    SpokenDesk(AppointmentBook book, Appointments appointments, AgentVisits visits, FreeTimes times) {
        this.book = book;
        this.appointments = appointments;
        this.visits = visits;
        this.times = times;
    }

    @Override
    public AiAvailability availability(Wish wish) {
        if (wish.limit() < 1 || wish.limit() > MOST_SLOTS) {
            throw Refusal.ofField("limit", "1 to " + MOST_SLOTS + " times can be asked for.");
        }
        SalonFacts facts = book.facts();
        List<VisitItem> items = AgentVisits.items(facts, wish.services(), wish.employee());
        Asked asked = Asked.of(wish.date(), wish.from(), wish.to(), wish.partOfDay(), facts);
        List<AiService> services = items.stream()
                .flatMap(item -> facts.service(item.serviceId()).stream())
                .map(service -> new AiService(service.id(), service.name()))
                .toList();
        List<Slot> free = times.find(facts, items, asked, wish.limit());
        Told told = new Told(facts);
        return free.isEmpty() ? told.none(services, asked, times.next(facts, items, asked)) : told.free(services, free);
    }

    @Override
    public AiHold hold(ApiCaller key, NewAiHold request, String idempotencyKey) {
        SalonFacts facts = book.facts();
        return new Told(facts)
                .held(orElsewhen(
                        facts,
                        () -> visits.hold(facts, key, request, idempotencyKey),
                        () -> AgentVisits.items(facts, request.services(), request.employee()),
                        request.start(),
                        null));
    }

    // The facts are read before the act: once it is committed, nothing that fails may deny it.
    @Override
    public AiAppointment book(ApiCaller key, NewAiAppointment request, String idempotencyKey) {
        SalonFacts facts = book.facts();
        AppointmentView row = orElsewhen(
                facts,
                () -> visits.book(facts, key, request, idempotencyKey),
                () -> AgentVisits.items(facts, request.services(), request.employee()),
                request.start(),
                null);
        return new Told(facts).done(Kind.BOOKED, row);
    }

    @Override
    public AiAppointments upcoming(String phone) {
        List<AppointmentView> rows = book.clientByPhone(phone)
                .map(KnownClient::id)
                .map(book::upcoming)
                .orElse(List.of());
        return new Told(book.facts()).upcoming(rows);
    }

    @Override
    public AiAppointment move(ApiCaller key, UUID id, AiMove request, String idempotencyKey) {
        SalonFacts facts = book.facts();
        AppointmentView row = orElsewhen(
                facts,
                () -> visits.move(key, id, request, idempotencyKey),
                () -> appointments.get(id).items().stream()
                        .map(SpokenDesk::again)
                        .toList(),
                request.start(),
                id);
        return new Told(facts).done(Kind.MOVED, row);
    }

    @Override
    public AiAppointment cancel(ApiCaller key, UUID id, AiCancellation request, String idempotencyKey) {
        SalonFacts facts = book.facts();
        return new Told(facts).done(Kind.CANCELLED, visits.cancel(key, id, request, idempotencyKey));
    }

    /** @param visit for which another time is looked for if {@code act} cannot have its own. @param moving what {@code act} moves */
    private <T> T orElsewhen(
            SalonFacts facts,
            Supplier<T> act,
            Supplier<List<VisitItem>> visit,
            OffsetDateTime wanted,
            @Nullable UUID moving) {
        try {
            return act.get();
        } catch (Refusal refused) {
            if (!OF_THE_TIME.contains(refused.code())) {
                throw refused;
            }
            List<Slot> others = times.near(facts, visit.get(), wanted, moving, ALTERNATIVES);
            throw new Told(facts).instead(refused, others);
        }
    }

    private static VisitItem again(BookedItem item) {
        return new VisitItem(
                item.serviceId(),
                item.employeeId(),
                item.addOns().stream().map(BookedItem.AddOn::id).toList(),
                item.guest());
    }
}
