package app.ringlet.cloud.receptionist.tools;

import app.ringlet.cloud.receptionist.AppointmentBook;
import app.ringlet.cloud.receptionist.Knowledge;
import app.ringlet.cloud.receptionist.Next;
import app.ringlet.cloud.receptionist.model.ToolCall;
import app.ringlet.cloud.receptionist.model.ToolResult;
import app.ringlet.protocol.booking.Slot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Carries out what a model proposes, if its arguments are of this salon and it is allowed, each change under its own key. The
 * same change again in a turn has the first one's result. Used by one thread.
 */
public final class Toolbox {

    private final AppointmentBook book;
    private final Turn turn;
    private final Arguments arguments;
    private final Permissions permissions;
    private final Visits visits;
    private final Counter counter;
    private final Map<ToolCall, ToolResult> changed = new HashMap<>();

    public Toolbox(AppointmentBook book, Knowledge knowledge, Turn turn) {
        this.book = book;
        this.turn = turn;
        this.arguments = new Arguments(turn);
        this.permissions = new Permissions(turn);
        this.visits = new Visits(book, turn, arguments);
        this.counter = new Counter(book, knowledge, turn);
    }

    public ToolResult carryOut(ToolCall call) {
        if (changed.containsKey(call)) {
            return changed.get(call);
        }
        Optional<String> objection = arguments.objection(call).or(() -> permissions.objection(call));
        if (objection.isPresent()) {
            return new ToolResult.Refused(objection.get());
        }
        ToolResult result = done(call);
        if (call.changes() && !(result instanceof ToolResult.Refused)) {
            changed.put(call, result);
        }
        return result;
    }

    private ToolResult done(ToolCall call) {
        return switch (call) {
            case ToolCall.FindSlots find -> {
                List<Slot> slots =
                        new SlotSearch(book, turn.facts(), turn.call().callId()).find(find);
                turn.found(slots);
                yield new ToolResult.Found(slots);
            }
            case ToolCall.Hold hold -> visits.hold(hold);
            case ToolCall.Release release -> {
                visits.release();
                yield new ToolResult.Released();
            }
            case ToolCall.Book booking -> visits.book(booking);
            case ToolCall.Move move -> visits.move(move);
            case ToolCall.Cancel cancel -> visits.cancel(cancel.appointmentId());
            case ToolCall.Confirm confirm -> visits.confirm(confirm.appointmentId());
            case ToolCall.ListAppointments list -> visits.list();
            case ToolCall.QuotePrice quote -> counter.quote(quote);
            case ToolCall.AnswerFromKnowledge question -> counter.answer(question.question());
            case ToolCall.LookUp question -> counter.lookUp(question.question());
            case ToolCall.JoinWaitlist join -> counter.joinWaitlist(join);
            case ToolCall.TakeMessage message -> counter.takeMessage(message);
            case ToolCall.Transfer transfer -> {
                turn.then(Next.RING_DESK, transfer.reason());
                yield new ToolResult.Transferring();
            }
            case ToolCall.EndCall end -> {
                turn.then(Next.HANG_UP, end.reason());
                yield new ToolResult.Ending();
            }
        };
    }
}
