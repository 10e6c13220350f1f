package app.ringlet.cloud.calls.log;

import app.ringlet.cloud.receptionist.Reply;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.assistant.VoiceChoice;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.TranscriptLine.Speaker;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * By which voice the assistant speaks in a call, and how much of what it said was heard. Each change in one transaction, under the lock of
 * the call's row. Works for the current tenant.
 */
@Service
@Transactional
public class CallVoices {

    private static final int MOST_OVERHEARD = 2000;

    private final CallRepository calls;
    private final Turns turns;
    private final Transcript transcript;
    private final Clock clock;

    CallVoices(CallRepository calls, Turns turns, Transcript transcript, Clock clock) {
        this.calls = calls;
        this.turns = turns;
        this.transcript = transcript;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Call> find(UUID callId) {
        return calls.findById(callId);
    }

    /** From now on the assistant speaks so. */
    public void begins(UUID callId, VoiceChoice voice) {
        calls.locked(callId).ifPresent(call -> call.speaksBy(voice));
    }

    /** Of several that find a voice lost, one changes it. @return the call, if it was the assistant's and spoke so until now */
    public Optional<Call> changes(UUID callId, VoiceChoice lost, VoiceChoice next) {
        return calls.locked(callId)
                .filter(call -> call.voice() == lost && call.state() == CallState.WITH_AI)
                .map(call -> {
                    call.speaksBy(next);
                    return call;
                });
    }

    /** People talk among themselves: what is known of it stands before what the assistant says next. @param all since they began */
    public void overheard(Salon salon, UUID callId, String all) {
        if (calls.locked(callId).isEmpty()) {
            return;
        }
        int turn = turns.last(callId).map(last -> last.turn() + 1).orElse(0);
        String text = all.substring(Math.max(0, all.length() - MOST_OVERHEARD));
        transcript.add(salon, callId, turn, Speaker.STAFF, text, clock.instant());
        transcript.rewrite(salon, callId, turn, Speaker.STAFF, text, clock.instant());
    }

    /** The caller has interrupted the answer of a turn: what was not heard was not said. @param heard its beginning; blank for nothing */
    public void heardUntil(Salon salon, UUID callId, int turn, String heard) {
        if (calls.locked(callId).isEmpty()) {
            return;
        }
        turns.last(callId).filter(last -> last.turn() == turn).ifPresent(last -> {
            Reply cut = last.reply().heardUntil(heard);
            turns.rewrite(callId, turn, cut);
            String said = cut.speech().isEmpty() ? "…" : cut.speech();
            transcript.rewrite(salon, callId, turn, Speaker.ASSISTANT, said, clock.instant());
        });
    }
}
