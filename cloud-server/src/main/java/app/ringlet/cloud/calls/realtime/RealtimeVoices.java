package app.ringlet.cloud.calls.realtime;

import app.ringlet.cloud.calls.CallChanged;
import app.ringlet.cloud.calls.log.Call;
import app.ringlet.cloud.calls.log.CallLog;
import app.ringlet.cloud.calls.voice.Answer;
import app.ringlet.cloud.calls.voice.CallVoice;
import app.ringlet.cloud.calls.voice.Patching;
import app.ringlet.cloud.providers.ModelBudget;
import app.ringlet.cloud.providers.realtime.RealtimeLines;
import app.ringlet.cloud.receptionist.CallContext;
import app.ringlet.cloud.receptionist.Receptionist;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.assistant.VoiceChoice;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The calls in which a model speaks, on this server. Protected by its maps, an entry of each a call. */
@Component
class RealtimeVoices implements CallVoice, AutoCloseable {

    /** {@link app.ringlet.protocol.calls.CallState#ENDED} */
    private static final String ENDED = "ENDED";

    /** The newest session of each, until the call ends. */
    private final Map<UUID, BridgedCall> calls = new ConcurrentHashMap<>();
    /** Those whose audio is about to come. */
    private final Set<UUID> expected = ConcurrentHashMap.newKeySet();

    private final Patching patching;
    private final RealtimeLines lines;
    private final CallLog log;
    private final Receptionist receptionist;
    private final ModelBudget budget;

    RealtimeVoices(Patching patching, RealtimeLines lines, CallLog log, Receptionist receptionist, ModelBudget budget) {
        this.patching = patching;
        this.lines = lines;
        this.log = log;
        this.receptionist = receptionist;
        this.budget = budget;
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
        if (usedUp(salon, call)) {
            return first;
        }
        expected.add(call.id());
        return new Answer.Speak(
                patching.connect(salon.id(), call.id(), call.carrierSid()).token(), first.language());
    }

    private boolean usedUp(Salon salon, Call call) {
        CallContext context = new CallContext(salon.id(), call.id(), call.from());
        return log.lastAnswer(call)
                .flatMap(last -> receptionist.lead(context, last.reply().state(), last.turn() + 1, List.of()))
                .filter(turn -> !budget.left(turn.dialogue()))
                .isPresent();
    }

    /** The audio of a call has come. @return whether that is for a model to speak */
    boolean isFor(UUID callId) {
        return expected.remove(callId);
    }

    void began(UUID callId, BridgedCall call) {
        calls.put(callId, call);
    }

    void forget(UUID callId) {
        expected.remove(callId);
        calls.remove(callId);
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

    /** Before the database is. */
    @Override
    public void close() {
        calls.values().forEach(BridgedCall::stop);
    }

    // By condition, for what a listener takes is written down first.
    @TransactionalEventListener(
            fallbackExecution = true,
            condition = "#root.args[0].call().state().name() == '" + ENDED + "'")
    void on(CallChanged event) {
        forget(event.call().id());
    }
}
