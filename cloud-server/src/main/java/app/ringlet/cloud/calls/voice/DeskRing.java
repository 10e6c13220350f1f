package app.ringlet.cloud.calls.voice;

import app.ringlet.cloud.calls.desk.Desks;
import app.ringlet.cloud.calls.live.LiveCalls;
import app.ringlet.cloud.calls.log.Call;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.CallState;
import org.springframework.stereotype.Component;

/** The assistant puts a call through: it rings at every softphone of the salon, and the caller hears music. */
@Component
public class DeskRing {

    private final Desks desks;
    private final LiveCalls live;
    private final Patching patching;

    DeskRing(Desks desks, LiveCalls live, Patching patching) {
        this.desks = desks;
        this.live = live;
        this.patching = patching;
    }

    /** Whether anybody could hear it ring. */
    public boolean mayRing(Salon salon) {
        return desks.any(salon.id());
    }

    /** Whether it does, by our own audio. */
    boolean rings(Salon salon, Call call) {
        return call.state() == CallState.RINGING_DESK
                && live.find(salon.id(), call.id()).isPresent();
    }

    /** What the caller hears while it rings. That nobody comes is seen to when their audio is here. @param speech said first */
    Answer ring(Salon salon, Call call, String speech, String language) {
        live.of(salon.id(), call.id());
        return new Answer.Told(speech, language, patching.connect(salon.id(), call.id(), call.carrierSid()));
    }
}
