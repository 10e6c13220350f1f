package app.ringlet.cloud.calls.realtime;

import app.ringlet.cloud.calls.live.CallConnected;
import app.ringlet.cloud.calls.live.LiveCall;
import app.ringlet.cloud.calls.live.LiveCalls;
import app.ringlet.cloud.calls.live.StreamTokens.Purpose;
import app.ringlet.cloud.calls.log.Call;
import app.ringlet.cloud.calls.log.CallLog;
import app.ringlet.cloud.providers.SpeechSynthesis;
import app.ringlet.cloud.providers.realtime.RealtimeLines;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.calls.CallState;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Speech to speech: where the audio of a call has come for it, a model is bridged into the call. */
@Component
@EnableConfigurationProperties(RealtimeSettings.class)
class Bridging {

    private final RealtimeVoices realtime;
    private final LiveCalls live;
    private final CallLog callLog;
    private final Salons salons;
    private final TurnDesks desks;
    private final Outcomes outcomes;
    private final RealtimeLines lines;
    private final SpeechSynthesis synthesis;
    private final RealtimeSettings settings;
    private final Timer guardDelay;

    Bridging(
            RealtimeVoices realtime,
            LiveCalls live,
            CallLog callLog,
            Salons salons,
            TurnDesks desks,
            Outcomes outcomes,
            RealtimeLines lines,
            @Lazy SpeechSynthesis synthesis,
            RealtimeSettings settings,
            MeterRegistry meters) {
        this.realtime = realtime;
        this.live = live;
        this.callLog = callLog;
        this.salons = salons;
        this.desks = desks;
        this.outcomes = outcomes;
        this.lines = lines;
        this.synthesis = synthesis;
        this.settings = settings;
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
                desks.of(salon, known),
                lines,
                synthesis,
                salon.assistant().pronunciations(),
                settings,
                guardDelay,
                outcomes.of(salon, known, audio.get()));
        if (bridged.start()) {
            realtime.began(known.id(), bridged);
            // Its end may have been told between the two.
            callLog.find(connected.carrierSid())
                    .filter(now -> now.state() == CallState.ENDED)
                    .ifPresent(now -> realtime.forget(now.id()));
        }
    }
}
