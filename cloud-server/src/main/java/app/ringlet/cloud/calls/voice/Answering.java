package app.ringlet.cloud.calls.voice;

import app.ringlet.cloud.calls.log.Call;
import app.ringlet.cloud.calls.log.CallLog;
import app.ringlet.cloud.receptionist.CallContext;
import app.ringlet.cloud.receptionist.ConversationState;
import app.ringlet.cloud.receptionist.LineWords;
import app.ringlet.cloud.receptionist.Next;
import app.ringlet.cloud.receptionist.Receptionist;
import app.ringlet.cloud.receptionist.Reply;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallState;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the assistant says in a turn, found once and written down. */
final class Answering {

    private final CallLog calls;
    private final Receptionist receptionist;
    private final Patching patching;
    private final Voices voices;

    private final DeskRing desks;

    Answering(CallLog calls, Receptionist receptionist, Patching patching, DeskRing desks, Voices voices) {
        this.calls = calls;
        this.receptionist = receptionist;
        this.patching = patching;
        this.desks = desks;
        this.voices = voices;
    }

    Answer greeted(Salon salon, Call call) {
        return greeted(salon, call, null);
    }

    /** @param words the salon's own for this call; absent for the usual ones */
    Answer greeted(Salon salon, Call call, @Nullable String words) {
        if (call.isAtDesk()) {
            return patching.connect(salon.id(), call.id(), call.carrierSid());
        }
        Answer greeting = calls.answerTo(call, 0)
                .map(same -> given(salon, same, 0))
                .orElseGet(() -> answered(salon, call, 0, () -> receptionist.greet(context(salon, call), words)));
        return voices.begin(salon, call, greeting);
    }

    /** A turn in which the caller said nothing. */
    Answer answered(Salon salon, Call call, int turn, Supplier<Reply> finding) {
        return answered(salon, call, turn, new CallerWords(calls, salon, call, turn, "", null), finding);
    }

    Answer answered(Salon salon, Call call, int turn, CallerWords heard, Supplier<Reply> finding) {
        long start = System.nanoTime();
        Reply found = heard.answered(finding);
        Reply reply = found;
        boolean softphones = found.next() == Next.RING_DESK && desks.mayRing(salon);
        if (found.next() == Next.RING_DESK && salon.deskPhone() == null && !softphones) {
            reply = heard.goneOn(receptionist
                    .deskDidNotAnswer(context(salon, call), found.state())
                    .after(found));
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        CallState state = reply.next() == Next.RING_DESK ? CallState.RINGING_DESK : CallState.WITH_AI;
        Reply whole = reply;
        heard.with(unwritten -> calls.answered(salon, call, turn, whole, state, heard.said(), unwritten, millis));
        return softphones ? desks.ring(salon, call, spoken(salon, reply), reply.language()) : given(salon, reply, turn);
    }

    /** The assistant has the call again. @param nobody whether no person came who was waited for */
    Answer goneOn(Salon salon, Call call, int turn, ConversationState before, boolean nobody) {
        CallContext context = context(salon, call);
        Answer next = calls.answerTo(call, turn)
                .map(same -> given(salon, same, turn))
                .orElseGet(() -> answered(
                        salon,
                        call,
                        turn,
                        () -> nobody
                                ? receptionist.deskDidNotAnswer(context, before)
                                : receptionist.backFromDesk(context, before)));
        return voices.begin(salon, call, next);
    }

    /** All that is said in the call. @param outcome what that comes to; absent for nothing */
    Answer dismissed(Salon salon, Call call, String words, @Nullable CallOutcome outcome) {
        Reply reply = calls.answerTo(call, 0).orElseGet(() -> {
            ConversationState over = ConversationState.over(LineWords.language(salon));
            Reply only = new Reply(words, Next.HANG_UP, outcome, null, over, List.of(), List.of());
            calls.answered(salon, call, 0, only, CallState.WITH_AI, "", false, 0);
            return only;
        });
        return given(salon, reply, 0);
    }

    static Answer given(Salon salon, Reply reply, int turn) {
        String desk = salon.deskPhone();
        String speech = spoken(salon, reply);
        return switch (reply.next()) {
            case HANG_UP -> new Answer.HangUp(speech, reply.language());
            case LISTEN -> new Answer.Listen(speech, reply.language(), turn + 1);
            case RING_DESK ->
                desk == null
                        ? new Answer.Listen(speech, reply.language(), turn + 1)
                        : new Answer.RingDesk(speech, reply.language(), desk, turn + 1);
        };
    }

    private static String spoken(Salon salon, Reply reply) {
        return Pronounced.of(reply.speech(), salon.assistant().pronunciations());
    }

    static CallContext context(Salon salon, Call call) {
        return new CallContext(salon.id(), call.id(), call.from());
    }
}
