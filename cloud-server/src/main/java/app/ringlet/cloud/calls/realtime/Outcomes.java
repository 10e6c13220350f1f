package app.ringlet.cloud.calls.realtime;

import app.ringlet.cloud.calls.live.LiveCall;
import app.ringlet.cloud.calls.log.Call;
import app.ringlet.cloud.calls.twilio.CarrierLine;
import app.ringlet.cloud.calls.voice.DeskRing;
import app.ringlet.cloud.calls.voice.Patching;
import app.ringlet.cloud.calls.voice.PutThrough;
import app.ringlet.cloud.calls.voice.VoiceLost;
import app.ringlet.cloud.calls.voice.Voices;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.receptionist.Next;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.assistant.VoiceChoice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What becomes of a call in which a model speaks, when a turn is over or the voice is. */
@Component
class Outcomes {

    private static final Logger log = LoggerFactory.getLogger(Outcomes.class);

    private final Patching patching;
    private final DeskRing desks;
    private final CarrierLine carrier;
    private final Voices voices;
    private final ApplicationEventPublisher events;

    Outcomes(Patching patching, DeskRing desks, CarrierLine carrier, Voices voices, ApplicationEventPublisher events) {
        this.patching = patching;
        this.desks = desks;
        this.carrier = carrier;
        this.voices = voices;
        this.events = events;
    }

    BridgedCall.Outcome of(Salon salon, Call call, LiveCall audio) {
        return new Following(salon, call, audio);
    }

    private final class Following implements BridgedCall.Outcome {

        private final Salon salon;
        private final Call call;
        private final LiveCall audio;

        Following(Salon salon, Call call, LiveCall audio) {
            this.salon = salon;
            this.call = call;
            this.audio = audio;
        }

        @Override
        public void then(Next next) {
            voices.worked(VoiceChoice.REALTIME);
            String desk = salon.deskPhone();
            try {
                if (next == Next.HANG_UP) {
                    carrier.hangUp(call.carrierSid());
                } else if (next == Next.RING_DESK && desks.mayRing(salon)) {
                    audio.assistant().silence();
                    events.publishEvent(new PutThrough(salon.id(), call.id()));
                } else if (next == Next.RING_DESK && desk != null) {
                    carrier.goOn(call.carrierSid(), patching.ringing(call.id(), desk));
                }
            } catch (Refusal refusal) {
                log.warn("Call {}: {}", call.id(), refusal.getMessage());
                // The carrier asks what follows when its stream ends.
                audio.release();
            }
        }

        @Override
        public void lost(String reason) {
            events.publishEvent(new VoiceLost(salon.id(), call.id(), VoiceChoice.REALTIME, reason));
        }
    }
}
