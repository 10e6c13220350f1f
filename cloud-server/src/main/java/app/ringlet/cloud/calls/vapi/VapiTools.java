package app.ringlet.cloud.calls.vapi;

import app.ringlet.cloud.calls.log.ReportedCalls;
import app.ringlet.cloud.platform.ApiCaller;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.TraceFilter;
import app.ringlet.cloud.receptionist.AgentDesk;
import app.ringlet.cloud.receptionist.SpokenRefusal;
import app.ringlet.cloud.tenancy.Door;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.ShutSalons;
import app.ringlet.protocol.ai.AiAppointment;
import app.ringlet.protocol.ai.AiCancellation;
import app.ringlet.protocol.ai.AiMove;
import app.ringlet.protocol.ai.AiRefusal;
import app.ringlet.protocol.ai.NewAiAppointment;
import app.ringlet.protocol.ai.NewAiHold;
import app.ringlet.protocol.calls.CallOutcome;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what a salon's assistant at Vapi asks for during a call: what the endpoints for voice agents do, once for each of the call's tool
 * calls, however often it is posted. What was done stands in the call.
 */
@Component
class VapiTools {

    private static final String LABEL = "the assistant at Vapi";

    private final AgentDesk desk;
    private final VapiArguments arguments;
    private final ReportedCalls calls;
    private final ShutSalons shut;
    private final TransactionTemplate transaction;

    VapiTools(
            AgentDesk desk,
            VapiArguments arguments,
            ReportedCalls calls,
            ShutSalons shut,
            TransactionTemplate transaction) {
        this.desk = desk;
        this.arguments = arguments;
        this.calls = calls;
        this.shut = shut;
        this.transaction = transaction;
    }

    /** As Vapi wants it. */
    record Results(List<Result> results) {}

    /** @param result an answer or a refusal of the endpoints for voice agents, as JSON: words as well as data */
    record Result(String toolCallId, String name, String result) {}

    /** Of the current salon. Not in a transaction: each act is in one of its own. @param call ours */
    Results answers(Salon salon, UUID call, @Nullable String customer, List<VapiToolCall> wanted) {
        return new Results(wanted.stream()
                .map(one -> new Result(one.id(), one.name(), arguments.written(answer(salon, call, customer, one))))
                .toList());
    }

    private Object answer(Salon salon, UUID call, @Nullable String customer, VapiToolCall wanted) {
        try {
            shut.check(salon.id(), Door.KEYS);
            return answer(salon, new ApiCaller(call, salon.id(), LABEL), customer, wanted);
        } catch (Refusal refusal) {
            return refused(refusal);
        }
    }

    /** @param by the call: what is done in it is done once under the tool call's id, and no other call's */
    private Object answer(Salon salon, ApiCaller by, @Nullable String customer, VapiToolCall wanted) {
        return switch (wanted.name()) {
            case "check_availability" ->
                desk.availability(
                        arguments.read(wanted, VapiArguments.Free.class).wish());
            case "hold_time" -> desk.hold(by, arguments.read(wanted, NewAiHold.class), wanted.id());
            case "book_appointment" -> {
                NewAiAppointment visit = arguments.booking(wanted, customer);
                yield done(salon, by, CallOutcome.BOOKED, desk.book(by, visit, wanted.id()));
            }
            case "list_appointments" ->
                desk.upcoming(arguments.read(wanted, VapiArguments.Whose.class).phone(customer));
            case "move_appointment" -> {
                VapiArguments.Move move = arguments.read(wanted, VapiArguments.Move.class);
                AiMove to = new AiMove(move.start());
                yield done(salon, by, CallOutcome.MOVED, desk.move(by, move.appointmentId(), to, wanted.id()));
            }
            case "cancel_appointment" -> {
                VapiArguments.Cancel cancel = arguments.read(wanted, VapiArguments.Cancel.class);
                AiCancellation why = new AiCancellation(cancel.reason());
                yield done(salon, by, CallOutcome.CANCELLED, desk.cancel(by, cancel.appointmentId(), why, wanted.id()));
            }
            default -> throw Refusal.ofField("name", "There is no such tool.");
        };
    }

    private AiAppointment done(Salon salon, ApiCaller by, CallOutcome outcome, AiAppointment answer) {
        UUID appointment = answer.appointment().id();
        transaction.executeWithoutResult(status -> calls.achieved(salon, by.keyId(), outcome, appointment));
        return answer;
    }

    private static AiRefusal refused(Refusal refusal) {
        String text = String.valueOf(refusal.getMessage());
        boolean spoken = refusal instanceof SpokenRefusal;
        return new AiRefusal(
                "error",
                refusal.code().wire(),
                text,
                text,
                refusal.errors(),
                MDC.get(TraceFilter.KEY),
                spoken ? ((SpokenRefusal) refusal).slots() : List.of(),
                spoken ? ((SpokenRefusal) refusal).candidates() : List.of());
    }
}
