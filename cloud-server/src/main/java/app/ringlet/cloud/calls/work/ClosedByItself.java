package app.ringlet.cloud.calls.work;

import app.ringlet.cloud.booking.AppointmentEvent;
import app.ringlet.cloud.calls.CallChanged;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.calls.CallDirection;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.WorkItemView.Ending;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Calls missed and calls to return are done once the caller was spoken with or has booked, in the transaction in which that happens. */
@Component
class ClosedByItself {

    private final WorkItemRepository items;
    private final WorkNews news;
    private final Salons salons;

    ClosedByItself(WorkItemRepository items, WorkNews news, Salons salons) {
        this.items = items;
        this.news = news;
        this.salons = salons;
    }

    @EventListener
    void on(CallChanged event) {
        CallView call = event.call();
        Ending why = ending(call);
        if (why != null) {
            close(call.direction() == CallDirection.OUTBOUND ? call.to() : call.from(), call.id(), why);
        }
    }

    /** What is booked in a call counts when that is over. */
    @EventListener
    void on(AppointmentEvent.Booked booked) {
        if (booked.appointment().callId() == null) {
            close(booked.appointment().client().phone(), null, Ending.BOOKED);
        }
    }

    private static @Nullable Ending ending(CallView call) {
        CallOutcome outcome = call.outcome();
        if (call.state() == CallState.WITH_STAFF) {
            return Ending.REACHED;
        }
        if (call.state() != CallState.ENDED || outcome == null) {
            return null;
        }
        return switch (outcome) {
            case BOOKED -> Ending.BOOKED;
            case MOVED, CANCELLED, ANSWERED -> Ending.REACHED;
            case TRANSFERRED, MESSAGE_TAKEN, ABANDONED, FAILED -> null;
        };
    }

    /** @param since the call in which it happens: what that itself has left stays open */
    private void close(@Nullable String phone, @Nullable UUID since, Ending why) {
        if (phone == null) {
            return;
        }
        items.findByOpenKey(phone)
                .filter(item -> since == null || !since.equals(item.callId()))
                .flatMap(item -> items.locked(item.id()))
                .filter(item -> item.markDone(why))
                .ifPresent(item -> news.changed(salons.current(), item));
    }
}
