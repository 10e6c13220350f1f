package app.ringlet.cloud.calls.control;

import app.ringlet.cloud.calls.CallsSettings;
import app.ringlet.cloud.calls.desk.DeskBack;
import app.ringlet.cloud.calls.desk.DeskLost;
import app.ringlet.cloud.calls.desk.Desks;
import app.ringlet.cloud.calls.live.CallConnected;
import app.ringlet.cloud.calls.live.CallerLeg;
import app.ringlet.cloud.calls.live.LiveCall;
import app.ringlet.cloud.calls.live.LiveCalls;
import app.ringlet.cloud.calls.live.StreamTokens.Purpose;
import app.ringlet.cloud.calls.log.Handovers;
import app.ringlet.cloud.calls.log.OwnCalls;
import app.ringlet.cloud.calls.log.TransferSteps;
import app.ringlet.cloud.calls.log.Unattended;
import app.ringlet.cloud.calls.rules.CallPlan;
import app.ringlet.cloud.calls.rules.CallPlans;
import app.ringlet.cloud.calls.sockets.Timers;
import app.ringlet.cloud.calls.voice.PutThrough;
import app.ringlet.cloud.calls.voice.Switchboard;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.calls.CallDirection;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.TakenBy;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.protocol.media.DeskNotice.Reason;
import app.ringlet.protocol.media.DeskNotice.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Sees to it that a caller who is with nobody is so for a short time: it rings at the desks, and then the assistant goes on. */
@Service
class Ringing {

    private final Handovers handovers;
    private final OwnCalls ownCalls;
    private final LiveCalls live;
    private final Desks desks;
    private final Switchboard switchboard;
    private final TransferSteps transfers;
    private final Arranging audio;
    private final Salons salons;
    private final CallPlans plans;
    private final Unattended unattended;
    private final Timers timers;
    private final CallsSettings settings;

    Ringing(
            Handovers handovers,
            OwnCalls ownCalls,
            LiveCalls live,
            Desks desks,
            Switchboard switchboard,
            TransferSteps transfers,
            Arranging audio,
            Salons salons,
            CallPlans plans,
            Unattended unattended,
            Timers timers,
            CallsSettings settings) {
        this.handovers = handovers;
        this.ownCalls = ownCalls;
        this.live = live;
        this.desks = desks;
        this.switchboard = switchboard;
        this.transfers = transfers;
        this.audio = audio;
        this.salons = salons;
        this.plans = plans;
        this.unattended = unattended;
        this.timers = timers;
        this.settings = settings;
    }

    /** A call rings at desks from now on, for as long as the salon's rules say of a call that rings there first. */
    void giveUpLater(Salon salon, UUID callId) {
        handovers.ringingSince(callId).ifPresent(since -> giveUpLater(salon, callId, since));
    }

    /** Somebody may come, and it may ring again before the time is over: that is another ringing, with a time of its own. */
    private void giveUpLater(Salon salon, UUID callId, Instant since) {
        Duration patience = plans.find(callId)
                .filter(plan -> plan.handling().ringsDesks())
                .map(plan -> Duration.ofSeconds(plan.ringSeconds()))
                .orElse(settings.ring());
        timers.after(patience, () -> inSalon(salon.id(), known -> giveUp(known, callId, since)));
    }

    /** A call that ended while somebody took it must not stay here. */
    void endIfOver(Salon salon, UUID callId) {
        if (handovers.view(salon, callId).state() == CallState.ENDED) {
            live.end(callId);
        }
    }

    @EventListener
    void on(PutThrough through) {
        inSalon(through.tenantId(), salon -> giveUpLater(salon, through.callId()));
    }

    /** The desk is gone for good. */
    @EventListener
    void on(DeskLost lost) {
        inSalon(lost.tenantId(), salon -> without(salon, lost.callId(), lost.userId()));
    }

    /** Whoever has a call by the database gets its audio again. */
    @EventListener
    void on(DeskBack back) {
        inSalon(back.user().tenantId(), salon -> {
            if (handovers.isWith(back.callId(), back.user().userId()) || isThird(back)) {
                LiveCall here = live.of(salon.id(), back.callId());
                audio.arrange(salon, back.callId());
                desks.join(back.user(), here, Role.TALK);
                endIfOver(salon, back.callId());
            } else {
                desks.tell(back.user(), new DeskNotice.Left(back.callId(), Reason.LOST));
            }
        });
    }

    private boolean isThird(DeskBack back) {
        return transfers
                .of(back.callId())
                .filter(third -> third.asks(back.user().userId()))
                .isPresent();
    }

    /** The audio may be here again after a restart, with nobody at the desk. */
    @EventListener
    void on(CallConnected connected) {
        UUID call = connected.callId();
        inSalon(connected.tenantId(), salon -> {
            if (connected.purpose() == Purpose.TALK) {
                ownCalls.answered(salon, call)
                        .ifPresent(answered -> plans.find(call)
                                .map(CallPlan::told)
                                .ifPresent(told -> unattended.toldFirst(salon, answered, told)));
                audio.arrange(salon, call);
                if (handovers.view(salon, call).state() == CallState.RINGING_DESK) {
                    giveUpLater(salon, call);
                }
                live.find(salon.id(), call)
                        .flatMap(LiveCall::leg)
                        .ifPresent(leg -> timers.after(
                                settings.resume(),
                                () -> inSalon(salon.id(), known -> lookForTalker(known, call, leg))));
            }
            endIfOver(salon, call);
        });
    }

    /** Only of the same line: whoever has taken the call over another one since is perhaps just about to be heard. */
    private void lookForTalker(Salon salon, UUID callId, CallerLeg leg) {
        TakenBy has = handovers.view(salon, callId).takenBy();
        if (has == null) {
            return;
        }
        UUID user = has.userId();
        live.find(salon.id(), callId)
                .filter(call -> call.leg().filter(leg::equals).isPresent()
                        && call.talkers().stream()
                                .noneMatch(seat -> seat.userId().equals(user)))
                .ifPresent(call -> without(salon, callId, user));
    }

    private void without(Salon salon, UUID callId, UUID user) {
        if (transfers.inherited(salon, callId, user).isPresent()) {
            audio.arrange(salon, callId);
            return;
        }
        boolean others = desks.anyBut(salon.id(), user);
        CallState next = others ? CallState.RINGING_DESK : CallState.WITH_AI;
        handovers.taken(salon, callId, user, next).ifPresent(step -> {
            audio.arrange(salon, callId);
            if (step.call().direction() == CallDirection.OUTBOUND) {
                switchboard.ended(step.sid(), false);
            } else if (others) {
                giveUpLater(salon, callId);
            } else {
                toAssistant(salon, callId);
            }
        });
    }

    private void giveUp(Salon salon, UUID callId, Instant since) {
        handovers.unanswered(salon, callId, since).ifPresent(step -> toAssistant(salon, callId));
    }

    private void toAssistant(Salon salon, UUID callId) {
        live.find(salon.id(), callId).ifPresent(call -> {
            call.giveUp();
            if (!call.assistant().back()) {
                call.release();
            }
        });
    }

    private void inSalon(UUID tenantId, Consumer<Salon> work) {
        salons.byId(tenantId).ifPresent(salon -> CurrentTenant.run(tenantId, () -> work.accept(salon)));
    }
}
