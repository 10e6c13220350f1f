package app.ringlet.cloud.push;

import app.ringlet.cloud.booking.AppointmentEvent;
import app.ringlet.cloud.booking.BlockChanged;
import app.ringlet.cloud.booking.HoldPlaced;
import app.ringlet.cloud.booking.HoldReleased;
import app.ringlet.cloud.booking.WaitlistChanged;
import app.ringlet.cloud.calls.CallChanged;
import app.ringlet.cloud.calls.LineSaid;
import app.ringlet.cloud.calls.WorkItemChanged;
import app.ringlet.cloud.messaging.MessageChanged;
import app.ringlet.cloud.push.log.EventLog;
import app.ringlet.protocol.push.PushMessage;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What of the other modules' events a desk gets to see, and as what. */
@Component
class DeskEvents {

    private final EventLog log;

    DeskEvents(EventLog log) {
        this.log = log;
    }

    @EventListener
    void on(CallChanged event) {
        log.append(event.tenantId(), (seq, at) -> new PushMessage.CallChanged(seq, at, event.call()));
    }

    @EventListener
    void on(LineSaid event) {
        log.append(event.tenantId(), (seq, at) -> new PushMessage.LineSaid(seq, at, event.callId(), event.line()));
    }

    @EventListener
    void on(WorkItemChanged event) {
        log.append(event.tenantId(), (seq, at) -> new PushMessage.WorkItemChanged(seq, at, event.item()));
    }

    @EventListener
    void on(MessageChanged event) {
        log.append(event.tenantId(), (seq, at) -> new PushMessage.MessageChanged(seq, at, event.message()));
    }

    @EventListener
    void on(HoldPlaced event) {
        log.append(event.tenantId(), (seq, at) -> new PushMessage.HoldPlaced(seq, at, event.hold()));
    }

    @EventListener
    void on(HoldReleased event) {
        log.append(event.tenantId(), (seq, at) -> new PushMessage.HoldReleased(seq, at, event.holdId()));
    }

    @EventListener
    void on(BlockChanged event) {
        log.append(
                event.tenantId(), (seq, at) -> new PushMessage.BlockChanged(seq, at, event.block(), event.removed()));
    }

    @EventListener
    void on(AppointmentEvent event) {
        log.append(event.tenantId(), (seq, at) -> new PushMessage.AppointmentChanged(seq, at, event.appointment()));
    }

    @EventListener
    void on(WaitlistChanged event) {
        log.append(event.tenantId(), (seq, at) -> new PushMessage.WaitlistChanged(seq, at, event.entry()));
    }
}
