package app.ringlet.cloud.calls.control;

import app.ringlet.cloud.calls.log.Call;
import app.ringlet.cloud.calls.twilio.CarrierLine;
import app.ringlet.cloud.calls.voice.VoiceLost;
import app.ringlet.cloud.calls.voice.VoiceSessions;
import app.ringlet.cloud.calls.voice.Voices;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.CurrentTenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Has the next voice go on in a call that has lost its own: first in the database, where of several that noticed one does it, then on the
 * line. Nothing of the conversation is lost, for it is in the call's turns and not in the voice.
 */
@Service
class VoiceFallback {

    private static final Logger log = LoggerFactory.getLogger(VoiceFallback.class);

    private final Voices voices;
    private final VoiceSessions sessions;
    private final CarrierLine carrier;

    VoiceFallback(Voices voices, VoiceSessions sessions, CarrierLine carrier) {
        this.voices = voices;
        this.sessions = sessions;
        this.carrier = carrier;
    }

    @EventListener
    void on(VoiceLost lost) {
        CurrentTenant.run(
                lost.tenantId(),
                () -> voices.lose(lost.callId(), lost.voice(), lost.reason()).ifPresent(call -> goOn(call, lost)));
    }

    private void goOn(Call call, VoiceLost lost) {
        if (!carrier.left(lost.tenantId(), call.id(), () -> tell(call, lost))) {
            tell(call, lost);
        }
    }

    private void tell(Call call, VoiceLost lost) {
        try {
            carrier.goOn(call.carrierSid(), sessions.ended(call.carrierSid(), lost.voice(), false));
        } catch (Refusal away) {
            log.warn("Call {} cannot be told to go on by another voice: {}", call.id(), away.getMessage());
        }
    }
}
