package app.ringlet.cloud.calls.control;

import app.ringlet.cloud.calls.desk.DeskUser;
import app.ringlet.cloud.calls.desk.Desks;
import app.ringlet.cloud.calls.live.CallerLeg;
import app.ringlet.cloud.calls.live.LiveCall;
import app.ringlet.cloud.calls.live.LiveCalls;
import app.ringlet.cloud.calls.log.CallLog;
import app.ringlet.cloud.calls.log.Handovers;
import app.ringlet.cloud.calls.log.Handovers.Step;
import app.ringlet.cloud.calls.log.OwnCalls;
import app.ringlet.cloud.calls.rules.CallPlans;
import app.ringlet.cloud.calls.twilio.CarrierLine;
import app.ringlet.cloud.calls.voice.Patching;
import app.ringlet.cloud.calls.voice.Switchboard;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.calls.CallDirection;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.media.DeskNotice.Reason;
import app.ringlet.protocol.media.DeskNotice.Role;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Carries out what a colleague wants of a call: first in the database, where of two that want it one wins, then on the line. If the
 * carrier does not follow, the database is as it was. Not transactional: the carrier is asked outside of any transaction.
 */
@Service
public class CallControl {

    private static final Logger log = LoggerFactory.getLogger(CallControl.class);

    private final Handovers handovers;
    private final OwnCalls ownCalls;
    private final LiveCalls live;
    private final Desks desks;
    private final CarrierLine carrier;
    private final Switchboard switchboard;
    private final Patching patching;
    private final CallLog calls;
    private final CallPlans plans;
    private final Ringing ringing;
    private final Consultations consultations;
    private final Arranging audio;
    private final Overhearing overhearing;

    CallControl(
            Handovers handovers,
            OwnCalls ownCalls,
            LiveCalls live,
            Desks desks,
            CarrierLine carrier,
            Switchboard switchboard,
            Patching patching,
            CallLog calls,
            CallPlans plans,
            Ringing ringing,
            Consultations consultations,
            Arranging audio,
            Overhearing overhearing) {
        this.handovers = handovers;
        this.ownCalls = ownCalls;
        this.live = live;
        this.desks = desks;
        this.carrier = carrier;
        this.switchboard = switchboard;
        this.patching = patching;
        this.calls = calls;
        this.plans = plans;
        this.ringing = ringing;
        this.consultations = consultations;
        this.audio = audio;
        this.overhearing = overhearing;
    }

    /** @param to in any spelling that is unambiguous in the salon's country */
    public CallView dial(Salon salon, DeskUser user, String to) {
        desks.check(user);
        String number = Numbers.e164(salon, to, "to");
        String from = salon.phone();
        if (from == null) {
            throw new Refusal(ErrorCode.NOT_CONFIGURED, "The salon has no telephone number yet.");
        }
        CallView call = ownCalls.dial(salon, from, number, user.taker());
        LiveCall here = live.of(salon.id(), call.id());
        try {
            here.media().ring(true);
            desks.join(user, here, Role.TALK);
            ring(salon, call.id(), from, number);
        } catch (RuntimeException failed) {
            calls.failed(salon, call.id());
            // The carrier may have begun it all the same. If it has not told of it yet, it is hung up when it does.
            ownCalls.nameOf(call.id()).ifPresent(carrier::letGo);
            throw failed;
        }
        return call;
    }

    private void ring(Salon salon, UUID call, String from, String number) {
        String sid = carrier.dial(salon, call, from, number, plans.ofOurs(salon, call));
        boolean wanted = false;
        try {
            wanted = ownCalls.named(call, sid);
        } finally {
            if (!wanted) {
                carrier.letGo(sid);
            }
        }
    }

    /** The desk hears both sides, and neither hears it. @throws Refusal {@code unavailable} if the sound is with the carrier, who does not answer */
    public CallView listen(Salon salon, DeskUser user, UUID id) {
        desks.check(user);
        Step known = handovers.live(salon, id);
        LiveCall here = live.of(salon.id(), id);
        try {
            if (known.call().direction() == CallDirection.OUTBOUND
                    && !here.media().hasAudio()) {
                throw new Refusal(ErrorCode.BAD_TRANSITION, "Nobody has answered this call yet.");
            }
            if (here.talkers().stream().noneMatch(seat -> seat.sessionId().equals(user.sessionId()))) {
                overhearing.listen(here, known.sid(), () -> {
                    handovers.listen(salon, id);
                    desks.join(user, here, Role.LISTEN);
                });
            }
        } finally {
            ringing.endIfOver(salon, id);
        }
        return known.call();
    }

    public CallView takeOver(Salon salon, DeskUser user, UUID id) {
        desks.check(user);
        if (consultations.asks(id, user.userId())) {
            return consultations.answer(salon, user, id);
        }
        Step taken = handovers.take(salon, id, user.taker());
        LiveCall here = live.of(salon.id(), id);
        try {
            // Before the desk joins: what arranges the audio just now may have read how the call was before, and would
            // show it out.
            audio.arrange(salon, id);
            desks.join(user, here, Role.TALK);
            if (here.leg().isEmpty()) {
                carrier.connect(salon.id(), id, taken.sid());
            } else {
                here.leg().ifPresent(CallerLeg::clear);
            }
        } catch (RuntimeException failed) {
            here.unseatTalker(Reason.LEFT);
            if (taken.before() != taken.call().state()) {
                handovers.taken(salon, id, user.userId(), before(taken));
            }
            throw failed;
        } finally {
            ringing.endIfOver(salon, id);
        }
        return taken.call();
    }

    public CallView handBack(Salon salon, DeskUser user, UUID id) {
        if (handovers.live(salon, id).call().direction() == CallDirection.OUTBOUND) {
            throw new Refusal(ErrorCode.BAD_TRANSITION, "The assistant cannot go on with a call that you have made.");
        }
        Step given = handovers.handBack(salon, id, user.userId());
        LiveCall here = live.of(salon.id(), id);
        here.unseatTalker(Reason.HANDED_BACK);
        audio.arrange(salon, id);
        if (!here.assistant().back() && !here.release()) {
            carrier.goOn(given.sid(), switchboard.mediaEnded(given.sid(), patching.nextTurn(id)));
        }
        return given.call();
    }

    public CallView hold(Salon salon, DeskUser user, UUID id, boolean held) {
        Step step = handovers.hold(salon, id, user.userId(), held);
        audio.arrange(salon, id);
        return step.call();
    }

    public CallView hangUp(Salon salon, DeskUser user, UUID id) {
        if (consultations.asks(id, user.userId())) {
            return consultations.leave(salon, id);
        }
        Step step = handovers.hangUp(salon, id, user.userId());
        boolean here = live.find(salon.id(), id).flatMap(LiveCall::leg).isPresent();
        try {
            carrier.hangUp(step.sid());
        } catch (Refusal refusal) {
            if (!here) {
                throw refusal;
            }
            // Without its stream, the carrier asks what follows, and is told that nothing does.
            log.warn("A call is hung up by the end of its stream: {}", refusal.getMessage());
        }
        switchboard.ended(step.sid(), false);
        return handovers.view(salon, id);
    }

    public CallView note(Salon salon, UUID id, String text) {
        return handovers.note(salon, id, text);
    }

    private static CallState before(Step taken) {
        return taken.before() == CallState.RINGING ? CallState.WITH_AI : taken.before();
    }
}
