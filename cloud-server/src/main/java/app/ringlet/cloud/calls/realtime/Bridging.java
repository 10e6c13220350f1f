package app.ringlet.cloud.calls.realtime;

import app.ringlet.cloud.calls.live.CallConnected;
import app.ringlet.cloud.calls.live.LiveCall;
import app.ringlet.cloud.calls.live.LiveCalls;
import app.ringlet.cloud.calls.live.StreamTokens.Purpose;
import app.ringlet.cloud.calls.log.Call;
import app.ringlet.cloud.calls.log.CallLog;
import app.ringlet.cloud.calls.log.CallVoices;
import app.ringlet.cloud.calls.twilio.CarrierLine;
import app.ringlet.cloud.calls.voice.DeskRing;
import app.ringlet.cloud.calls.voice.Patching;
import app.ringlet.cloud.calls.voice.PutThrough;
import app.ringlet.cloud.calls.voice.VoiceLost;
import app.ringlet.cloud.calls.voice.Voices;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.providers.ModelBudget;
import app.ringlet.cloud.providers.SpeechSynthesis;
import app.ringlet.cloud.providers.realtime.RealtimeLines;
import app.ringlet.cloud.receptionist.Next;
import app.ringlet.cloud.receptionist.Receptionist;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.assistant.VoiceChoice;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Speech to speech: where the audio of a call has come for it, a model is bridged into the call. */
@Component
@EnableConfigurationProperties(RealtimeSettings.class)
class Bridging {

    private static final Logger log = LoggerFactory.getLogger(Bridging.class);

    private final RealtimeVoices realtime;
    private final LiveCalls live;
    private final CallLog callLog;
    private final CallVoices heard;
    private final Salons salons;
    private final Patching patching;
    private final DeskRing desks;
    private final CarrierLine carrier;
    private final Receptionist receptionist;
    private final RealtimeLines lines;
    private final ModelBudget budget;
    private final SpeechSynthesis synthesis;
    private final RealtimeSettings settings;
    private final Voices voices;
    private final ApplicationEventPublisher events;
    private final Timer guardDelay;

    Bridging(
            RealtimeVoices realtime,
            LiveCalls live,
            CallLog callLog,
            CallVoices heard,
            Salons salons,
            Patching patching,
            DeskRing desks,
            CarrierLine carrier,
            Receptionist receptionist,
            RealtimeLines lines,
            ModelBudget budget,
            @Lazy SpeechSynthesis synthesis,
            RealtimeSettings settings,
            Voices voices,
            ApplicationEventPublisher events,
            MeterRegistry meters) {
        this.realtime = realtime;
        this.live = live;
        this.callLog = callLog;
        this.heard = heard;
        this.salons = salons;
        this.patching = patching;
        this.desks = desks;
        this.carrier = carrier;
        this.receptionist = receptionist;
        this.lines = lines;
        this.budget = budget;
        this.synthesis = synthesis;
        this.settings = settings;
        this.voices = voices;
        this.events = events;
        this.guardDelay = Timer.builder("ringlet.voice.guard.audio")
                .description("From a sentence's first sound to its being let out")
                .publishPercentiles(0.5, 0.95)
                .register(meters);
    }

    @EventListener
    void on(CallConnected connected) {
        if (connected.purpose() == Purpose.TALK && realtime.isFor(connected.callId())) {
            Salon salon = salons.byId(connected.tenantId()).orElseThrow();
            CurrentTenant.run(salon.id(), () -> start(salon, connected));
        }
    }

    private void start(Salon salon, CallConnected connected) {
        Optional<Call> call = callLog.find(connected.carrierSid());
        Optional<LiveCall> audio = live.find(salon.id(), connected.callId());
        if (call.isEmpty() || audio.isEmpty()) {
            return;
        }
        Call known = call.get();
        BridgedCall bridged = new BridgedCall(
                audio.get(),
                new TurnDesk(salon, known, callLog, heard, receptionist, budget, desks, settings.words()),
                lines,
                synthesis,
                salon.assistant().pronunciations(),
                settings,
                guardDelay,
                new Following(salon, known, audio.get()));
        if (bridged.start()) {
            realtime.began(known.id(), bridged);
        }
    }

    /** What becomes of a call when its turn is over, or its voice. */
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
