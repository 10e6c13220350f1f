package app.ringlet.cloud.receptionist.tools;

import app.ringlet.cloud.receptionist.AppointmentBook;
import app.ringlet.cloud.receptionist.AppointmentBook.Visit;
import app.ringlet.cloud.receptionist.CommittedAct.Kind;
import app.ringlet.cloud.receptionist.KnownClient;
import app.ringlet.cloud.receptionist.model.ToolCall;
import app.ringlet.cloud.receptionist.model.ToolResult;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookedItem;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The acts on the caller's visits. */
final class Visits {

    private final AppointmentBook book;
    private final Turn turn;
    private final Arguments arguments;
    private final Customers customers;

    Visits(AppointmentBook book, Turn turn, Arguments arguments) {
        this.book = book;
        this.turn = turn;
        this.arguments = arguments;
        this.customers = new Customers(book, turn);
    }

    ToolResult hold(ToolCall.Hold call) {
        release();
        return switch (book.hold(turn.nextKey(), visit(call.slot(), call.addOnIds()))) {
            case AppointmentBook.Held held -> {
                turn.hold(held.hold());
                yield new ToolResult.Kept(held.hold());
            }
            case AppointmentBook.Taken taken -> new ToolResult.Taken();
            case AppointmentBook.Refused refused -> refused(refused);
        };
    }

    void release() {
        HoldView hold = turn.hold();
        if (hold != null) {
            book.release(turn.nextKey(), hold.id());
            turn.hold(null);
        }
    }

    ToolResult book(ToolCall.Book call) {
        Optional<AppointmentView> before = bookedBefore(call.slot());
        if (before.isPresent()) {
            return new ToolResult.Booked(before.get());
        }
        var result =
                book.book(turn.nextKey(), customers.of(call), visit(call.slot(), call.addOnIds()), holdOf(call.slot()));
        return switch (result) {
            case AppointmentBook.Booked booked -> {
                turn.hold(null);
                turn.commit(Kind.BOOKED, booked.appointment());
                turn.seen(with(booked.appointment()));
                yield new ToolResult.Booked(booked.appointment());
            }
            case AppointmentBook.Taken taken -> lost();
            case AppointmentBook.Refused refused -> refused(refused);
        };
    }

    /** The same visit, if this call has booked it: nobody means it twice. */
    private Optional<AppointmentView> bookedBefore(Slot slot) {
        return turn.committed().stream()
                .filter(c -> c.kind() == Kind.BOOKED)
                .flatMap(c -> Stream.ofNullable(c.appointment()))
                .filter(a -> turn.seen().contains(a) && sameVisit(a, slot))
                .findFirst();
    }

    private static boolean sameVisit(AppointmentView booked, Slot slot) {
        BookedItem first = booked.items().getFirst();
        return booked.start().toInstant().equals(slot.start().toInstant())
                && first.employeeId().equals(slot.employeeId());
    }

    ToolResult move(ToolCall.Move call) {
        var result = book.move(
                turn.nextKey(), call.appointmentId(), visit(call.slot(), call.addOnIds()), holdOf(call.slot()));
        return switch (result) {
            case AppointmentBook.Moved moved -> {
                turn.hold(null);
                turn.commit(Kind.MOVED, moved.after());
                turn.seen(with(moved.after()));
                yield new ToolResult.Moved(moved.after());
            }
            case AppointmentBook.Taken taken -> lost();
            case AppointmentBook.Refused refused -> refused(refused);
        };
    }

    private ToolResult lost() {
        release();
        return new ToolResult.Taken();
    }

    ToolResult cancel(UUID appointmentId) {
        return switch (book.cancel(turn.nextKey(), appointmentId)) {
            case AppointmentBook.Cancelled cancelled -> {
                turn.commit(Kind.CANCELLED, cancelled.appointment());
                turn.seen(turn.seen().stream()
                        .filter(a -> !a.id().equals(appointmentId))
                        .toList());
                yield new ToolResult.Cancelled(cancelled.appointment());
            }
            case AppointmentBook.Refused refused -> refused(refused);
        };
    }

    ToolResult confirm(UUID appointmentId) {
        return switch (book.confirm(turn.nextKey(), appointmentId)) {
            case AppointmentBook.Confirmed confirmed -> {
                turn.commit(Kind.CONFIRMED, confirmed.appointment());
                turn.seen(with(confirmed.appointment()));
                yield new ToolResult.Confirmed(confirmed.appointment());
            }
            case AppointmentBook.Refused refused -> refused(refused);
        };
    }

    ToolResult list() {
        KnownClient client = turn.before().client();
        if (client == null) {
            // A new client's booking of a moment ago is the caller's too.
            return new ToolResult.Appointments(turn.seen(), null);
        }
        turn.seen(book.upcoming(client.id()));
        return new ToolResult.Appointments(
                turn.seen(), book.lastVisit(client.id(), turn.facts().now()).orElse(null));
    }

    private Visit visit(Slot slot, List<UUID> addOnIds) {
        return Visit.of(slot, arguments.addOns(addOnIds));
    }

    private static ToolResult refused(AppointmentBook.Refused refused) {
        return new ToolResult.Refused(refused.reason().wire());
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
