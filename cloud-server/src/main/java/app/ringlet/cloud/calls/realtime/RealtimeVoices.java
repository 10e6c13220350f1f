package app.ringlet.cloud.calls.realtime;

import app.ringlet.cloud.calls.CallChanged;
import app.ringlet.cloud.calls.log.Call;
import app.ringlet.cloud.calls.voice.Answer;
import app.ringlet.cloud.calls.voice.CallVoice;
import app.ringlet.cloud.calls.voice.Patching;
import app.ringlet.cloud.providers.realtime.RealtimeLines;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.assistant.VoiceChoice;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The calls in which a model speaks, on this server. Protected by its maps, an entry of each a call. */
@Component
class RealtimeVoices implements CallVoice {

    /** {@link app.ringlet.protocol.calls.CallState#ENDED} */
    private static final String ENDED = "ENDED";

    /** The newest session of each, until the call ends. */
    private final Map<UUID, BridgedCall> calls = new ConcurrentHashMap<>();
    /** Those whose audio is about to come. */
    private final Set<UUID> expected = ConcurrentHashMap.newKeySet();

    private final Patching patching;
    private final RealtimeLines lines;

    RealtimeVoices(Patching patching, RealtimeLines lines) {
        this.patching = patching;
        this.lines = lines;
    }

    @Override
    public VoiceChoice choice() {
        return VoiceChoice.REALTIME;
    }

    @Override
    public String missing() {
        return lines.configured() ? "" : "The server has no key of OpenAI's.";
    }

    @Override
    public Answer begin(Salon salon, Call call, Answer.Listen first) {
        expected.add(call.id());
        return new Answer.Speak(
                patching.connect(salon.id(), call.id(), call.carrierSid()).token(), first.language());
    }

    /** The audio of a call has come. @return whether that is for a model to speak */
    boolean isFor(UUID callId) {
        return expected.remove(callId);
    }

    void began(UUID callId, BridgedCall call) {
        calls.put(callId, call);
    }

    @Override
    public boolean leave(UUID callId) {
        BridgedCall here = calls.get(callId);
        return here != null && here.leave();
    }

    @Override
    public boolean hasSaid(UUID callId, int turn) {
        BridgedCall here = calls.get(callId);
        return here != null && here.hasSaid(turn);
    }

    // By condition, for what a listener takes is written down first.
    @TransactionalEventListener(
            fallbackExecution = true,
            condition = "#root.args[0].call().state().name() == '" + ENDED + "'")
    void on(CallChanged event) {
        expected.remove(event.call().id());
        calls.remove(event.call().id());
    }
}
