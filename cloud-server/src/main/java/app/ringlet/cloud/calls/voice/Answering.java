package app.ringlet.cloud.calls.voice;

import app.ringlet.cloud.calls.log.Call;
import app.ringlet.cloud.calls.log.CallLog;
import app.ringlet.cloud.receptionist.CallContext;
import app.ringlet.cloud.receptionist.Next;
import app.ringlet.cloud.receptionist.Receptionist;
import app.ringlet.cloud.receptionist.Reply;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.CallState;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What the assistant says in a turn, found once and written down. */
final class Answering {

    private final CallLog calls;
    private final Receptionist receptionist;
    private final Patching patching;
    private final Voices voices;

    Answering(CallLog calls, Receptionist receptionist, Patching patching, Voices voices) {
        this.calls = calls;
        this.receptionist = receptionist;
        this.patching = patching;
        this.voices = voices;
    }

    Answer greeted(Salon salon, Call call) {
        if (call.isAtDesk()) {
            return patching.connect(salon.id(), call.id(), call.carrierSid());
        }
        Answer greeting = calls.answerTo(call, 0)
                .map(same -> given(salon, same, 0))
                .orElseGet(() -> answered(salon, call, 0, "", () -> receptionist.greet(context(salon, call))));
        return voices.begin(salon, call, greeting);
    }

    Answer answered(Salon salon, Call call, int turn, String heard, Supplier<Reply> finding) {
        long start = System.nanoTime();
        Reply found = finding.get();
        Reply reply = found;
        if (found.next() == Next.RING_DESK && salon.deskPhone() == null) {
            reply = receptionist
                    .deskDidNotAnswer(context(salon, call), found.state())
                    .after(found);
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        CallState state = reply.next() == Next.RING_DESK ? CallState.RINGING_DESK : CallState.WITH_AI;
        calls.answered(salon, call, turn, reply, state, heard, millis);
        return given(salon, reply, turn);
    }

    static Answer given(Salon salon, Reply reply, int turn) {
        String desk = salon.deskPhone();
        String speech = Pronounced.of(reply.speech(), salon.assistant().pronunciations());
        return switch (reply.next()) {
            case HANG_UP -> new Answer.HangUp(speech, reply.language());
            case LISTEN -> new Answer.Listen(speech, reply.language(), turn + 1);
            case RING_DESK ->
                desk == null
                        ? new Answer.Listen(speech, reply.language(), turn + 1)
                        : new Answer.RingDesk(speech, reply.language(), desk, turn + 1);
        };
    }

    static CallContext context(Salon salon, Call call) {
        return new CallContext(salon.id(), call.id(), call.from());
    }
}
