package app.ringlet.cloud.receptionist.agents;

import app.ringlet.cloud.booking.Actor;
import app.ringlet.cloud.booking.Acts;
import app.ringlet.cloud.booking.Appointments;
import app.ringlet.cloud.booking.BookVisit;
import app.ringlet.cloud.booking.ChangeVisit;
import app.ringlet.cloud.booking.Holds;
import app.ringlet.cloud.booking.PlaceHold;
import app.ringlet.cloud.platform.ApiCaller;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.ai.AiCancellation;
import app.ringlet.protocol.ai.AiMove;
import app.ringlet.protocol.ai.NewAiAppointment;
import app.ringlet.protocol.ai.NewAiHold;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.HoldOwner;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.protocol.booking.VisitItem;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a key does to the salon's book: once for each of its idempotency keys, in one transaction with the record of it. Names are
 * understood within the act, so that a repeat gets the first result whatever the menu says by then.
 */
@Component
class AgentVisits {

    private static final Duration HOLD = Duration.ofMinutes(5);

    private final Acts acts;
    private final Appointments appointments;
    private final Holds holds;

    AgentVisits(Acts acts, Appointments appointments, Holds holds) {
        this.acts = acts;
        this.appointments = appointments;
        this.holds = holds;
    }

    private record Moving(UUID id, AiMove request) {}

    private record Cancelling(UUID id, AiCancellation request) {}

    /** The visit that is meant by names or ids. */
    static List<VisitItem> items(SalonFacts facts, List<String> services, @Nullable String employee) {
        return new MenuNames(facts).items(services, new StaffNames(facts).find(employee));
    }

    HoldView hold(SalonFacts facts, ApiCaller key, NewAiHold request, String idempotencyKey) {
        return once(
                "hold",
                key,
                idempotencyKey,
                request,
                HoldView.class,
                () -> holds.place(new PlaceHold(
                        new HoldOwner(HoldOwner.Kind.WEB, key.keyId(), key.name()),
                        items(facts, request.services(), request.employee()),
                        request.start().toInstant(),
                        HOLD)),
                held -> holds.find(held.id()).orElseThrow(AgentVisits::gone));
    }

    AppointmentView book(SalonFacts facts, ApiCaller key, NewAiAppointment request, String idempotencyKey) {
        return once("book", key, idempotencyKey, request, () -> appointments.book(command(facts, key, request)));
    }

    private BookVisit command(SalonFacts facts, ApiCaller key, NewAiAppointment request) {
        List<VisitItem> items = items(facts, request.services(), request.employee());
        UUID holdId = request.holdId();
        if (holdId != null) {
            check(key, holdId, items);
        }
        NewAiAppointment.Client client = request.client();
        return new BookVisit(
                new NewAppointment.Who(null, client.name(), client.phone()),
                holdId == null ? items : List.of(),
                request.start().toInstant(),
                holdId,
                request.notes(),
                BookingSource.API,
                null,
                by(key));
    }

    /** The hold must be this key's, and of the services and the employee that are named now. */
    private void check(ApiCaller key, UUID holdId, List<VisitItem> items) {
        HoldView hold = holds.find(holdId)
                .filter(h -> key.keyId().equals(h.owner().id()))
                .orElseThrow(AgentVisits::gone);
        boolean same = hold.items().size() == items.size();
        for (int i = 0; same && i < items.size(); i++) {
            VisitItem item = items.get(i);
            same = hold.items().get(i).serviceId().equals(item.serviceId())
                    && (item.employeeId() == null
                            || item.employeeId().equals(hold.items().get(i).employeeId()));
        }
        if (!same) {
            throw Refusal.ofField("holdId", "Another visit is kept by this hold.");
        }
    }

    AppointmentView move(ApiCaller key, UUID id, AiMove request, String idempotencyKey) {
        return once(
                "move",
                key,
                idempotencyKey,
                new Moving(id, request),
                () -> appointments.change(id, ChangeVisit.move(request.start().toInstant(), null, by(key))));
    }

    AppointmentView cancel(ApiCaller key, UUID id, AiCancellation request, String idempotencyKey) {
        return once(
                "cancel",
                key,
                idempotencyKey,
                new Cancelling(id, request),
                () -> appointments.cancel(id, request.reason(), null, by(key)));
    }

    private AppointmentView once(
            String act, ApiCaller key, String idempotencyKey, Object request, Supplier<AppointmentView> work) {
        return once(act, key, idempotencyKey, request, AppointmentView.class, work, row -> appointments.get(row.id()));
    }

    /** What was done; for a repeat, what has become of it: it must not be told what is no longer so. */
    private <T> T once(
            String act,
            ApiCaller key,
            String idempotencyKey,
            Object request,
            Class<T> type,
            Supplier<T> work,
            UnaryOperator<T> present) {
        AtomicBoolean done = new AtomicBoolean();
        T result = acts.once(scope(act, key), idempotencyKey, request, type, () -> {
            done.set(true);
            return work.get();
        });
        return done.get() ? result : present.apply(result);
    }

    /** One key's idempotency keys are no other's. */
    private static String scope(String act, ApiCaller key) {
        return "ai/" + act + " " + key.keyId();
    }

    private static Actor by(ApiCaller key) {
        return Actor.apiKey(key.keyId(), key.name());
    }

    private static Refusal gone() {
        return new Refusal(ErrorCode.HOLD_GONE, "That time is no longer kept.");
    }
}
