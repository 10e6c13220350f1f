package app.ringlet.cloud.calls.control;

import app.ringlet.cloud.calls.live.Arrangement;
import app.ringlet.cloud.calls.live.LiveCalls;
import app.ringlet.cloud.calls.log.Handovers;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.CallDirection;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.TakenBy;
import app.ringlet.protocol.calls.TransferView;
import app.ringlet.protocol.calls.TransferView.Step;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets the audio of a call follow what is written down of it. */
@Component
class Arranging {

    private final Handovers handovers;
    private final LiveCalls live;

    Arranging(Handovers handovers, LiveCalls live) {
        this.handovers = handovers;
        this.live = live;
    }

    /** Nothing happens to one of which nothing is here. */
    void arrange(Salon salon, UUID callId) {
        live.find(salon.id(), callId).ifPresent(here -> here.arrange(() -> arrangement(handovers.view(salon, callId))));
    }

    private static Arrangement arrangement(CallView call) {
        TransferView transfer = call.transfer();
        TransferView third = transfer != null && transfer.step().goesOn() ? transfer : null;
        TakenBy taker = call.takenBy();
        boolean rings = third != null && third.step() == Step.RINGING
                || call.direction() == CallDirection.OUTBOUND && call.state() == CallState.RINGING;
        return new Arrangement(
                call.state() == CallState.ON_HOLD,
                rings,
                taker == null ? null : taker.userId(),
                third == null ? null : third.userId(),
                third != null && third.phone() != null);
    }
}
