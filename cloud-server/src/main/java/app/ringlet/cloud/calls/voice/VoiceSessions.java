package app.ringlet.cloud.calls.voice;

import app.ringlet.cloud.calls.log.Answered;
import app.ringlet.cloud.calls.log.Call;
import app.ringlet.cloud.calls.log.CallLog;
import app.ringlet.cloud.calls.log.CallVoices;
import app.ringlet.cloud.receptionist.ConversationState;
import app.ringlet.cloud.receptionist.LineTrouble;
import app.ringlet.cloud.receptionist.Next;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.assistant.VoiceChoice;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/** What a line does when the session of a voice on it is over, or breaks; and how much of what the voice said was heard. */
@Service
public class VoiceSessions {

    private static final Answer NOTHING_MORE = new Answer.HangUp("", ConversationState.ENGLISH);

    private final Salons salons;
    private final CallLog log;
    private final CallVoices calls;
    private final Voices voices;
    private final Patching patching;
    private final DeskRing desks;
    private final OneAtATime oneAtATime;
    /** Calls whose session is over and after which the carrier has not asked yet. */
    private final Set<UUID> unasked = ConcurrentHashMap.newKeySet();

    VoiceSessions(
            Salons salons,
            CallLog log,
            CallVoices calls,
            Voices voices,
            Patching patching,
            DeskRing desks,
            OneAtATime oneAtATime) {
        this.salons = salons;
        this.log = log;
        this.calls = calls;
        this.voices = voices;
        this.patching = patching;
        this.desks = desks;
        this.oneAtATime = oneAtATime;
    }

    /**
     * The carrier asks what follows on a voice's session. Who has the call says so; if it is the assistant still, and listens, the
     * session was lost, and the conversation goes on by the next voice with what was said last.
     *
     * @param wanted whether we ended the session
     */
    public Answer ended(String sid, VoiceChoice voice, boolean wanted) {
        return inCall(sid, (salon, call) -> {
                    unasked.remove(call.id());
                    return oneAtATime.of(sid, () -> next(salon, call.id(), voice, wanted));
                })
                .orElse(NOTHING_MORE);
    }

    private Answer next(Salon salon, UUID id, VoiceChoice voice, boolean wanted) {
        Call call = calls.find(id).orElseThrow();
        if (call.isAtDesk() || desks.rings(salon, call)) {
            return patching.connect(salon.id(), id, call.carrierSid());
        }
        Answered last = log.lastAnswer(call).orElse(null);
        if (last == null) {
            return NOTHING_MORE;
        }
        return switch (call.state()) {
            case ENDED, VOICEMAIL -> NOTHING_MORE;
            case RINGING_DESK, WITH_STAFF, ON_HOLD, RINGING -> again(salon, call, last, false);
            case WITH_AI -> {
                boolean done = last.reply().next() == Next.HANG_UP && voices.hasSaid(id, last.turn());
                boolean lost = !wanted && !done && lost(id, voice);
                boolean changed = lost || call.voice() != voice;
                Call now = lost ? calls.find(id).orElseThrow() : call;
                yield voices.begin(salon, now, again(salon, now, last, changed));
            }
        };
    }

    /** Speech to speech ends with the carrier's stream; what its model fails at is announced. */
    private boolean lost(UUID id, VoiceChoice voice) {
        String reason = "its session ended";
        return (voice == VoiceChoice.REALTIME ? voices.leaves(id, voice, reason) : voices.lose(id, voice, reason))
                .isPresent();
    }

    /** What was answered last, as far as it may not have been heard. @param changed whether another voice says it */
    private Answer again(Salon salon, Call call, Answered last, boolean changed) {
        Answer answer = Answering.given(salon, last.reply(), last.turn());
        boolean heard = voices.hasSaid(call.id(), last.turn());
        String rest = heard && last.reply().next() != Next.LISTEN ? "" : unheard(answer.speech(), heard);
        String speech = changed ? (LineTrouble.MOMENT.say(answer.language()) + " " + rest).strip() : rest;
        return switch (answer) {
            case Answer.Listen listen -> new Answer.Listen(speech, listen.language(), listen.nextTurn());
            case Answer.RingDesk ring -> new Answer.RingDesk(rest, ring.language(), ring.number(), ring.nextTurn());
            case Answer.HangUp hangUp -> new Answer.HangUp(rest, hangUp.language());
            case Answer.Connect other -> other;
            case Answer.Consult other -> other;
            case Answer.Told other -> other;
            case Answer.Voicemail other -> other;
            case Answer.Relay other -> other;
            case Answer.Speak other -> other;
            case Answer.Again other -> other;
        };
    }

    /** Of what was heard, the question is repeated, for its answer may be lost. Of what the caller cut short, nothing is. */
    private static String unheard(String speech, boolean heard) {
        if (speech.endsWith("…")) {
            return "";
        }
        return heard ? Sentences.of(speech).getLast() : speech;
    }

    /** The carrier could not do what it was told: from now on it speaks itself. */
    public void fellBack(String sid) {
        inCall(sid, (salon, call) -> {
            VoiceChoice voice = call.voice();
            return voice != null
                    && voice != VoiceChoice.TURNS
                    && calls.changes(call.id(), voice, VoiceChoice.TURNS).isPresent();
        });
    }

    /** The session is over, and the carrier is about to ask what follows. */
    public void expectQuestion(UUID callId) {
        unasked.add(callId);
    }

    /** @return whether the carrier has not asked since {@link #expectQuestion}; it is not expected to any more then */
    public boolean stillUnasked(UUID callId) {
        return unasked.remove(callId);
    }

    /**
     * The caller has interrupted what was said in a turn.
     *
     * @param heard the beginning of what the voice was given to read; blank for nothing
     */
    public void interrupted(String sid, int turn, String heard) {
        inCall(
                sid,
                (salon, call) -> oneAtATime.of(sid, () -> {
                    log.answerTo(call, turn)
                            .ifPresent(reply -> calls.heardUntil(
                                    salon,
                                    call.id(),
                                    turn,
                                    Heard.written(
                                            reply.speech(),
                                            heard,
                                            salon.assistant().pronunciations())));
                    return call;
                }));
    }

    private interface InCall<T> {
        T of(Salon salon, Call call);
    }

    private <T> Optional<T> inCall(String sid, InCall<T> work) {
        return log.tenantOf(sid)
                .flatMap(salons::byId)
                .flatMap(salon -> CurrentTenant.<Optional<T>, RuntimeException>call(
                        salon.id(), () -> log.find(sid).map(call -> work.of(salon, call))));
    }
}
