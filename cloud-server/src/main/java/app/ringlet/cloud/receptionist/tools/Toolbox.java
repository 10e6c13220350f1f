package app.ringlet.cloud.receptionist.tools;

import app.ringlet.cloud.receptionist.AppointmentBook;
import app.ringlet.cloud.receptionist.AppointmentBook.Customer;
import app.ringlet.cloud.receptionist.AppointmentBook.Visit;
import app.ringlet.cloud.receptionist.CommittedAct.Kind;
import app.ringlet.cloud.receptionist.KnownClient;
import app.ringlet.cloud.receptionist.model.ToolCall;
import app.ringlet.cloud.receptionist.model.ToolResult;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Carries out what a model proposes, if it is allowed, each change under its own key. */
public final class Toolbox {

    private final AppointmentBook book;
    private final Turn turn;

    public Toolbox(AppointmentBook book, Turn turn) {
        this.book = book;
        this.turn = turn;
    }

    public ToolResult carryOut(ToolCall call) {
        return switch (call) {
            case ToolCall.FindSlots find -> {
                List<Slot> slots =
                        new SlotSearch(book, turn.facts(), turn.call().callId()).find(find);
                turn.found(slots);
                yield new ToolResult.Found(slots);
            }
            case ToolCall.Hold hold -> hold(hold);
            case ToolCall.Release release -> {
                release();
                yield new ToolResult.Released();
            }
            case ToolCall.Book booking -> unless(Permissions.book(turn, booking.slot()), () -> book(booking));
            case ToolCall.Move move ->
                unless(
                        Permissions.change(turn, move.appointmentId()).or(() -> Permissions.book(turn, move.slot())),
                        () -> move(move));
            case ToolCall.Cancel cancel ->
                unless(Permissions.cancel(turn, cancel.appointmentId()), () -> cancel(cancel.appointmentId()));
            case ToolCall.LookUpAppointments lookUp -> lookUp();
            case ToolCall.TakeMessage message -> {
                takeMessage(message.text());
                yield new ToolResult.MessageKept();
            }
        };
    }

    private static ToolResult unless(Optional<String> objection, Supplier<ToolResult> act) {
        return objection.<ToolResult>map(ToolResult.Refused::new).orElseGet(act);
    }

    private ToolResult hold(ToolCall.Hold call) {
        boolean found = turn.found().stream().anyMatch(s -> Permissions.same(s, call.slot()))
                || turn.before().offered().stream().anyMatch(s -> Permissions.same(s, call.slot()));
        if (!found) {
            return new ToolResult.Refused("not_found_free");
        }
        release();
        return switch (book.hold(turn.nextKey(), Visit.of(call.slot(), call.addOnIds()))) {
            case AppointmentBook.Held held -> {
                turn.hold(held.hold());
                yield new ToolResult.Kept(held.hold());
            }
            case AppointmentBook.Taken taken -> new ToolResult.Taken();
            case AppointmentBook.Refused refused ->
                new ToolResult.Refused(refused.reason().wire());
        };
    }

    private void release() {
        HoldView hold = turn.hold();
        if (hold != null) {
            book.release(turn.nextKey(), hold.id());
            turn.hold(null);
        }
    }

    private ToolResult book(ToolCall.Book call) {
        KnownClient client = turn.before().client();
        String phone = call.phone() != null ? call.phone() : turn.call().callerPhone();
        Customer customer = client != null
                ? new Customer(client.id(), client.name(), phone)
                : new Customer(null, call.name(), phone);
        var result = book.book(turn.nextKey(), customer, Visit.of(call.slot(), call.addOnIds()), holdOf(call.slot()));
        return switch (result) {
            case AppointmentBook.Booked booked -> {
                turn.hold(null);
                turn.commit(Kind.BOOKED, booked.appointment());
                turn.seen(with(booked.appointment()));
                yield new ToolResult.Booked(booked.appointment());
            }
            case AppointmentBook.Taken taken -> lost();
            case AppointmentBook.Refused refused ->
                new ToolResult.Refused(refused.reason().wire());
        };
    }

    private ToolResult move(ToolCall.Move call) {
        var result = book.move(
                turn.nextKey(), call.appointmentId(), Visit.of(call.slot(), call.addOnIds()), holdOf(call.slot()));
        return switch (result) {
            case AppointmentBook.Moved moved -> {
                turn.hold(null);
                turn.commit(Kind.MOVED, moved.after());
                turn.seen(with(moved.after()));
                yield new ToolResult.Moved(moved.after());
            }
            case AppointmentBook.Taken taken -> lost();
            case AppointmentBook.Refused refused ->
                new ToolResult.Refused(refused.reason().wire());
        };
    }

    private ToolResult lost() {
        release();
        return new ToolResult.Taken();
    }

    private ToolResult cancel(UUID appointmentId) {
        return switch (book.cancel(turn.nextKey(), appointmentId)) {
            case AppointmentBook.Cancelled cancelled -> {
                turn.commit(Kind.CANCELLED, cancelled.appointment());
                turn.seen(turn.seen().stream()
                        .filter(a -> !a.id().equals(appointmentId))
                        .toList());
                yield new ToolResult.Cancelled(cancelled.appointment());
            }
            case AppointmentBook.Refused refused ->
                new ToolResult.Refused(refused.reason().wire());
        };
    }

    private ToolResult lookUp() {
        KnownClient client = turn.before().client();
        if (client == null) {
            // A new client's booking of a moment ago is the caller's too.
            return new ToolResult.Appointments(turn.seen());
        }
        turn.seen(book.upcoming(client.id()));
        return new ToolResult.Appointments(turn.seen());
    }

    /** Takes a message for the salon's people. */
    public void takeMessage(String text) {
        KnownClient client = turn.before().client();
        book.takeMessage(
                turn.nextKey(), client == null ? null : client.id(), turn.call().callerPhone(), text);
        turn.commit(Kind.MESSAGE_TAKEN, null);
    }

    private @Nullable UUID holdOf(Slot slot) {
        HoldView hold = turn.hold();
        return hold != null && hold.start().toInstant().equals(slot.start().toInstant()) ? hold.id() : null;
    }

    private List<AppointmentView> with(AppointmentView changed) {
        List<AppointmentView> all = new ArrayList<>(
                turn.seen().stream().filter(a -> !a.id().equals(changed.id())).toList());
        all.add(changed);
        return all;
    }
}
