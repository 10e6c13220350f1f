package app.ringlet.cloud.calls.voice;

import app.ringlet.cloud.booking.Holds;
import app.ringlet.cloud.calls.live.LiveCall;
import app.ringlet.cloud.calls.live.LiveCalls;
import app.ringlet.cloud.calls.log.Answered;
import app.ringlet.cloud.calls.log.Call;
import app.ringlet.cloud.calls.log.CallLog;
import app.ringlet.cloud.calls.sockets.Timers;
import app.ringlet.cloud.receptionist.ConversationState;
import app.ringlet.cloud.receptionist.LineTrouble;
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
import app.ringlet.protocol.media.DeskNotice.Reason;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
    private final Answering turns;
    private final Opening opening;
    private final Holds holds;
    private final OneAtATime oneAtATime;
    private final Patching patching;
    private final LiveCalls live;
    private final DeskRing desks;
    private final Timers timers;

    Switchboard(
            Salons salons,
            ShutSalons shut,
            CallLog calls,
            Receptionist receptionist,
            Holds holds,
            OneAtATime oneAtATime,
            Patching patching,
            LiveCalls live,
            DeskRing desks,
            Opening opening,
            Voices voices,
            Timers timers) {
        this.salons = salons;
        this.shut = shut;
        this.calls = calls;
        this.receptionist = receptionist;
        this.turns = new Answering(calls, receptionist, patching, desks, voices);
        this.holds = holds;
        this.oneAtATime = oneAtATime;
        this.patching = patching;
        this.live = live;
        this.opening = opening;
        this.desks = desks;
        this.timers = timers;
    }

    /** A call comes in: the salon's rules say who answers it. */
    public Answer incoming(Line line) {
        Optional<Salon> salon = salons.byPhone(line.to());
        if (salon.isPresent() && !shut.isOpen(salon.get().id(), Door.CALLS)) {
            return NOT_TAKEN;
        }
        return onCall(line, this::opened);
    }

    /** The caller said something, pressed keys, or was silent. @param turn from 1, as the last answer named it */
    public Answer heard(Line line, int turn, Utterance heard) {
        return heard(line, turn, heard, null);
    }

    /** The same. @param first says the answer's beginning before the rest of it is known, if it is not known at once */
    public Answer heard(Line line, int turn, Utterance heard, @Nullable FirstWords first) {
        return onLine(line, salon -> {
            String said = heard.text().isBlank() ? heard.digits() : heard.text();
            CallLog.Begun begun = calls.begun(line.sid(), turn)
                    .orElseGet(() -> calls.begin(salon, line.sid(), line.from(), turn, ""));
            Call call = begun.call();
            CallerWords words = new CallerWords(calls, salon, call, turn, begun.isNew() ? said : "", first);
            if (call.isAtDesk() || desks.rings(salon, call)) {
                words.write();
                return patching.connect(salon.id(), call.id(), call.carrierSid());
            }
            if (isLate(call, begun.same())) {
                return NOTHING_MORE;
            }
            if (begun.last().isEmpty()) {
                return opened(salon, call);
            }
            return begun.same().map(same -> Answering.given(salon, same, turn)).orElseGet(() -> {
                ConversationState before = begun.last().get().reply().state();
                words.writeSoon(timers);
                return turns.answered(
                        salon,
                        call,
                        turn,
                        words,
                        () -> receptionist.hear(Answering.context(salon, call), before, turn, heard, words));
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
            if (isLate(call, calls.answerTo(call, turn))) {
                return NOTHING_MORE;
            }
            Optional<Answered> before = calls.lastAnswer(call);
            if (before.isEmpty()) {
                return opening.afterDesks(salon, call, turns, true);
            }
            return turns.goneOn(salon, call, turn, before.get().reply().state(), true);
        });
    }

    /** The carrier lost our last answer: it is given again, and the conversation goes on where it was. */
    public Answer resumed(Line line) {
        return onCall(
                line,
                (salon, call) -> calls.lastAnswer(call)
                        .filter(last -> last.turn() > 0)
                        .map(last -> call.isAtDesk() || desks.rings(salon, call)
                                ? patching.connect(salon.id(), call.id(), call.carrierSid())
                                : Answering.given(salon, last.reply(), last.turn()))
                        .orElseGet(() -> opened(salon, call)));
    }

    private Answer opened(Salon salon, Call call) {
        return opening.opened(salon, call, turns);
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

    private Answer afterMedia(Salon salon, Call call, int turn) {
        return switch (call.state()) {
            case ENDED, VOICEMAIL -> NOTHING_MORE;
            case RINGING, RINGING_DESK, WITH_STAFF, ON_HOLD ->
                live.of(salon.id(), call.id()).mayTryAgain()
                        ? patching.connect(salon.id(), call.id(), call.carrierSid())
                        : withoutMedia(salon, call, turn);
            case WITH_AI -> call.direction() == CallDirection.OUTBOUND ? NOTHING_MORE : toAssistant(salon, call, turn);
        };
    }

    private Answer toAssistant(Salon salon, Call call, int turn) {
        boolean nobody =
                live.find(salon.id(), call.id()).filter(LiveCall::gaveUp).isPresent();
        return calls.lastAnswer(call)
                .map(last -> turns.goneOn(salon, call, turn, last.reply().state(), nobody))
                .orElseGet(() -> opening.afterDesks(salon, call, turns, nobody));
    }

    /** The audio does not come to us: the assistant speaks by the carrier's own voice. */
    private Answer withoutMedia(Salon salon, Call call, int turn) {
        live.find(salon.id(), call.id()).ifPresent(here -> here.unseatTalker(Reason.LOST));
        return calls.freed(salon, call)
                .map(freed -> afterMedia(salon, freed, turn))
                .orElse(NOTHING_MORE);
    }

    /** Somebody has picked up the salon's telephone. */
    public void deskAnswered(String sid) {
        onKnownCall(sid, (salon, call) -> {
            if (!call.isAtDesk()) {
                calls.moved(salon, call, CallState.WITH_STAFF, CallOutcome.TRANSFERRED);
            }
        });
    }

    /** The line is dead: what the call was considering is free again. @param failed whether the line failed */
    public void ended(String sid, boolean failed) {
        onKnownCall(sid, (salon, call) -> {
            holds.releaseAllOf(call.id());
            calls.ended(salon, call, failed);
        });
    }

    /** What was said in a call that is over is not acted on: the caller would not hear of it. */
    private static boolean isLate(Call call, Optional<Reply> given) {
        return call.state() == CallState.ENDED && given.isEmpty();
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
}
