package app.ringlet.cloud.calls.voice;

import app.ringlet.cloud.calls.CallsSettings;
import app.ringlet.cloud.calls.log.Call;
import app.ringlet.cloud.calls.log.CallVoices;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.assistant.VoiceChoice;
import app.ringlet.protocol.assistant.VoicesView;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * By which voice the assistant speaks: the salon's wish, or the best; one that the server lacks something for, or that has failed too
 * often, is skipped. Thread-safe: nothing here changes but the circuits.
 */
@Component
public class Voices {

    private static final Logger log = LoggerFactory.getLogger(Voices.class);

    private final Map<VoiceChoice, CallVoice> sessions = new EnumMap<>(VoiceChoice.class);
    private final Map<VoiceChoice, VoiceCircuit> circuits = new EnumMap<>(VoiceChoice.class);
    private final CallVoices calls;

    Voices(List<CallVoice> all, CallVoices calls, CallsSettings settings, Clock clock) {
        all.forEach(voice -> {
            sessions.put(voice.choice(), voice);
            circuits.put(voice.choice(), new VoiceCircuit(voice.choice().name(), settings.rest(), clock));
        });
        this.calls = calls;
    }

    /** The voice for a call of the salon that begins now. */
    public VoiceChoice first(Salon salon) {
        VoiceChoice wanted = salon.assistant().voice().voice();
        return usable(wanted == null ? VoiceChoice.REALTIME : wanted);
    }

    /** The voice for a call that has lost one. */
    VoiceChoice after(VoiceChoice lost) {
        List<VoiceChoice> below = lost.andBelow();
        return below.size() == 1 ? lost : usable(below.get(1));
    }

    /** What the carrier is to do for the call to go on so: with {@code answer} itself unless it listens and another voice is to. */
    Answer begin(Salon salon, Call call, Answer answer) {
        if (!(answer instanceof Answer.Listen first)) {
            return answer;
        }
        VoiceChoice has = call.voice();
        VoiceChoice voice = has == null ? first(salon) : usable(has);
        if (voice != has && (has != null || voice != VoiceChoice.TURNS)) {
            calls.begins(call.id(), voice);
        }
        return begin(salon, call, voice, first);
    }

    private Answer begin(Salon salon, Call call, VoiceChoice voice, Answer.Listen first) {
        CallVoice session = sessions.get(voice);
        return session == null ? first : session.begin(salon, call, first);
    }

    /** Of several that find it lost, one does this. @return the call as it is now; empty if it does not speak so any more */
    public Optional<Call> lose(UUID callId, VoiceChoice voice, String reason) {
        Optional<Call> changed = leaves(callId, voice, reason);
        changed.flatMap(call -> circuit(voice)).ifPresent(circuit -> circuit.failed(reason));
        return changed;
    }

    /** As {@link #lose}, but for no fault of the voice's. */
    Optional<Call> leaves(UUID callId, VoiceChoice voice, String reason) {
        VoiceChoice next = after(voice);
        Optional<Call> changed = calls.changes(callId, voice, next);
        if (changed.isPresent()) {
            log.warn("Call {}: {} is lost ({}), {} goes on", callId, voice, reason, next);
        }
        return changed;
    }

    /** A caller was served by it. */
    public void worked(VoiceChoice voice) {
        circuit(voice).ifPresent(VoiceCircuit::worked);
    }

    /** Ends whatever session there is in a call, so that the carrier asks what follows. @return false if there is none */
    public boolean leave(UUID callId) {
        boolean left = false;
        for (CallVoice voice : sessions.values()) {
            left |= voice.leave(callId);
        }
        return left;
    }

    /** Whether the caller is known to have heard all that was said in a turn. */
    boolean hasSaid(UUID callId, int turn) {
        return sessions.values().stream().anyMatch(voice -> voice.hasSaid(callId, turn));
    }

    public VoicesView view(Salon salon) {
        return new VoicesView(
                first(salon),
                Arrays.stream(VoiceChoice.values())
                        .map(voice ->
                                new VoicesView.State(voice, missing(voice).isEmpty(), resting(voice), missing(voice)))
                        .toList());
    }

    private VoiceChoice usable(VoiceChoice wanted) {
        return wanted.andBelow().stream()
                .filter(voice -> missing(voice).isEmpty() && !resting(voice))
                .findFirst()
                .orElse(VoiceChoice.TURNS);
    }

    private String missing(VoiceChoice voice) {
        CallVoice session = sessions.get(voice);
        if (session != null) {
            return session.missing();
        }
        return voice == VoiceChoice.TURNS ? "" : "This server does not have it.";
    }

    private boolean resting(VoiceChoice voice) {
        return circuit(voice).filter(VoiceCircuit::resting).isPresent();
    }

    private Optional<VoiceCircuit> circuit(VoiceChoice voice) {
        return Optional.ofNullable(circuits.get(voice));
    }
}
