package app.ringlet.cloud.calls.voice;

import app.ringlet.cloud.booking.Holds;
import app.ringlet.cloud.calls.live.LiveCall;
import app.ringlet.cloud.calls.live.LiveCalls;
import app.ringlet.cloud.calls.log.Answered;
import app.ringlet.cloud.calls.log.Call;
import app.ringlet.cloud.calls.log.CallLog;
import app.ringlet.cloud.receptionist.CallContext;
import app.ringlet.cloud.receptionist.ConversationState;
import app.ringlet.cloud.receptionist.LineTrouble;
import app.ringlet.cloud.receptionist.Next;
import app.ringlet.cloud.receptionist.Receptionist;
import app.ringlet.cloud.receptionist.Reply;
import app.ringlet.cloud.receptionist.Utterance;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Door;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.cloud.tenancy.ShutSalons;
import app.ringlet.protocol.calls.CallDirection;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallState;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Decides what happens next on a line. Each turn of a call is answered once and its answer kept: a webhook that the carrier
 * repeats gets the same words and does nothing twice.
 */
@Service
public class Switchboard {

    private static final Logger log = LoggerFactory.getLogger(Switchboard.class);
    private static final Answer NOT_IN_SERVICE =
            new Answer.HangUp(LineTrouble.NOT_IN_SERVICE.say(ConversationState.ENGLISH), ConversationState.ENGLISH);

    private static final Answer NOT_TAKEN =
            new Answer.HangUp(LineTrouble.NOT_TAKEN.say(ConversationState.ENGLISH), ConversationState.ENGLISH);

    private static final Answer NOTHING_MORE = new Answer.HangUp("", ConversationState.ENGLISH);

    private final Salons salons;
    private final ShutSalons shut;
    private final CallLog calls;
    private final Receptionist receptionist;
    private final Holds holds;
    private final OneAtATime oneAtATime;
    private final Patching patching;
    private final LiveCalls live;

    Switchboard(
            Salons salons,
            ShutSalons shut,
            CallLog calls,
            Receptionist receptionist,
            Holds holds,
            OneAtATime oneAtATime,
            Patching patching,
            LiveCalls live) {
        this.salons = salons;
        this.shut = shut;
        this.calls = calls;
        this.receptionist = receptionist;
        this.holds = holds;
        this.oneAtATime = oneAtATime;
        this.patching = patching;
        this.live = live;
    }

    /** A call comes in: it is greeted. */
    public Answer incoming(Line line) {
        Optional<Salon> salon = salons.byPhone(line.to());
        if (salon.isPresent() && !shut.isOpen(salon.get().id(), Door.CALLS)) {
            return NOT_TAKEN;
        }
        return onCall(line, this::greeted);
    }

    /** For a stream of what is said in the call, if calls are to be listened to. @return its token */
    public Optional<String> overhear(String sid) {
        return calls.tenantOf(sid)
                .flatMap(tenant -> CurrentTenant.<Optional<String>, RuntimeException>call(
                        tenant, () -> calls.find(sid).flatMap(call -> patching.overhear(tenant, call.id(), sid))));
    }

    /** The caller said something, pressed keys, or was silent. @param turn from 1, as the last answer named it */
    public Answer heard(Line line, int turn, Utterance heard) {
        return onLine(line, salon -> {
            String said = heard.text().isBlank() ? heard.digits() : heard.text();
            CallLog.Begun begun = calls.begin(salon, line.sid(), line.from(), turn, said);
            Call call = begun.call();
            if (call.isAtDesk()) {
                return patching.connect(salon.id(), call.id(), call.carrierSid());
            }
            if (begun.last().isEmpty()) {
                return greeted(salon, call);
            }
            return begun.same().map(same -> answer(salon, same, turn)).orElseGet(() -> {
                ConversationState before = begun.last().get().reply().state();
                return answered(
                        salon, call, turn, said, () -> receptionist.hear(context(salon, call), before, turn, heard));
            });
        });
    }

    /** The desk's telephone has rung. @param spoke whether somebody took the call (and has ended it since) */
    public Answer deskRang(Line line, int turn, boolean spoke) {
        return onCall(line, (salon, call) -> {
            if (call.isAtDesk()) {
                return patching.connect(salon.id(), call.id(), call.carrierSid());
            }
            if (spoke) {
                calls.moved(salon, call, CallState.WITH_STAFF, CallOutcome.TRANSFERRED);
                return NOTHING_MORE;
            }
            Optional<Answered> before = calls.lastAnswer(call);
            if (before.isEmpty()) {
                return greeted(salon, call);
            }
            return calls.answerTo(call, turn)
                    .map(same -> answer(salon, same, turn))
                    .orElseGet(() -> answered(
                            salon,
                            call,
                            turn,
                            "",
                            () -> receptionist.deskDidNotAnswer(
                                    context(salon, call), before.get().reply().state())));
        });
    }

    /** The carrier lost our last answer: it is given again, and the conversation goes on where it was. */
    public Answer resumed(Line line) {
        return onCall(
                line,
                (salon, call) -> call.isAtDesk()
                        ? patching.connect(salon.id(), call.id(), call.carrierSid())
                        : calls.lastAnswer(call)
                                .map(last -> answer(salon, last.reply(), last.turn()))
                                .orElseGet(() -> greeted(salon, call)));
    }

    /** A call's audio came to us and does so no longer: who has the call says what follows. @param turn of what is said then */
    public Answer mediaEnded(String sid, int turn) {
        return calls.tenantOf(sid)
                .flatMap(salons::byId)
                .map(salon -> CurrentTenant.<Answer, RuntimeException>call(
                        salon.id(),
                        () -> oneAtATime.of(
                                sid,
                                () -> calls.find(sid)
                                        .map(call -> afterMedia(salon, call, turn))
                                        .orElse(NOTHING_MORE))))
                .orElse(NOTHING_MORE);
    }

    /** The number of the turn in which something is said next in a call of the salon. */
    public int nextTurn(UUID callId) {
        return calls.nextTurn(callId);
    }

    /** A call of the current salon goes to a telephone. @param number E.164 */
    public Answer ringing(UUID callId, String number) {
        return new Answer.RingDesk("", ConversationState.ENGLISH, number, calls.nextTurn(callId));
    }

    /** A call of the current salon that we began did not come about. */
    public void failed(Salon salon, UUID callId) {
        calls.failed(salon, callId);
    }

    private Answer afterMedia(Salon salon, Call call, int turn) {
        return switch (call.state()) {
            case ENDED, VOICEMAIL -> NOTHING_MORE;
            case RINGING, RINGING_DESK, WITH_STAFF, ON_HOLD ->
                patching.connect(salon.id(), call.id(), call.carrierSid());
            case WITH_AI ->
                call.direction() == CallDirection.OUTBOUND
                        ? NOTHING_MORE
                        : calls.answerTo(call, turn)
                                .map(same -> answer(salon, same, turn))
                                .orElseGet(() -> answered(salon, call, turn, "", () -> backAgain(salon, call)));
        };
    }

    private Reply backAgain(Salon salon, Call call) {
        CallContext context = context(salon, call);
        boolean nobody =
                live.find(salon.id(), call.id()).filter(LiveCall::gaveUp).isPresent();
        return calls.lastAnswer(call)
                .map(last -> last.reply().state())
                .map(before -> nobody
                        ? receptionist.deskDidNotAnswer(context, before)
                        : receptionist.backFromDesk(context, before))
                .orElseGet(() -> receptionist.greet(context));
    }

    /** Somebody at the desk has picked up. */
    public void deskAnswered(String sid) {
        onKnownCall(sid, (salon, call) -> calls.moved(salon, call, CallState.WITH_STAFF, CallOutcome.TRANSFERRED));
    }

    /** The line is dead: what the call was considering is free again. @param failed whether the line failed */
    public void ended(String sid, boolean failed) {
        onKnownCall(sid, (salon, call) -> {
            holds.releaseAllOf(call.id());
            calls.ended(salon, call, failed);
        });
    }

    private Answer greeted(Salon salon, Call call) {
        if (call.isAtDesk()) {
            return patching.connect(salon.id(), call.id(), call.carrierSid());
        }
        return calls.answerTo(call, 0)
                .map(same -> answer(salon, same, 0))
                .orElseGet(() -> answered(salon, call, 0, "", () -> receptionist.greet(context(salon, call))));
    }

    private Answer answered(Salon salon, Call call, int turn, String heard, Supplier<Reply> finding) {
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
        return answer(salon, reply, turn);
    }

    private static Answer answer(Salon salon, Reply reply, int turn) {
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

    private Answer onCall(Line line, BiFunction<Salon, Call, Answer> work) {
        return onLine(line, salon -> work.apply(salon, calls.ring(salon, line.sid(), line.from())));
    }

    private Answer onLine(Line line, Function<Salon, Answer> work) {
        Optional<Salon> salon = salons.byPhone(line.to());
        if (salon.isEmpty()) {
            log.warn("A call for {}, which is no salon's number", line.to());
            return NOT_IN_SERVICE;
        }
        return CurrentTenant.<Answer, RuntimeException>call(
                salon.get(), () -> oneAtATime.of(line.sid(), () -> work.apply(salon.get())));
    }

    private void onKnownCall(String sid, BiConsumer<Salon, Call> work) {
        calls.tenantOf(sid)
                .flatMap(salons::byId)
                .ifPresent(salon -> CurrentTenant.run(
                        salon.id(),
                        () -> oneAtATime.of(sid, () -> {
                            Optional<Call> call = calls.find(sid);
                            call.ifPresent(known -> work.accept(salon, known));
                            return call;
                        })));
    }

    private static CallContext context(Salon salon, Call call) {
        return new CallContext(salon.id(), call.id(), call.from());
    }
}
