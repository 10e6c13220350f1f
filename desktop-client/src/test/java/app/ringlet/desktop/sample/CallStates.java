package app.ringlet.desktop.sample;

import app.ringlet.protocol.booking.ClientRef;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.TakenBy;
import app.ringlet.protocol.calls.TransferView;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A call in one state after the other. */
public final class CallStates {

    private CallStates() {}

    /** Elena's. */
    public static CallView incoming(CallState state) {
        ClientRef elena = new ClientRef(SampleSalon.id("Elena Ruiz"), "Elena Ruiz", "+12125550147");
        return SampleCalls.call(SampleCalls.TALKING, state, null, "+12125550147", elena, 12);
    }

    /** The same call in another state. */
    public static CallView with(CallView c, CallState state, @Nullable TakenBy by, OffsetDateTime since) {
        return new CallView(
                c.id(),
                c.direction(),
                state,
                c.outcome(),
                c.reason(),
                c.from(),
                c.to(),
                c.client(),
                c.appointmentId(),
                c.startedAt(),
                since,
                state == CallState.ENDED ? since : null,
                by,
                c.ringsFor(),
                c.note());
    }

    /** The same call with somebody else asked about it. */
    public static CallView aside(CallView c, @Nullable TransferView aside) {
        return new CallView(
                c.id(),
                c.direction(),
                c.state(),
                c.outcome(),
                c.reason(),
                c.from(),
                c.to(),
                c.client(),
                c.appointmentId(),
                c.startedAt(),
                c.stateSince(),
                c.endedAt(),
                c.takenBy(),
                c.ringsFor(),
                c.note(),
                aside,
                c.recordings());
    }
}
