package app.ringlet.cloud.calls.control;

import app.ringlet.cloud.calls.CallsSettings;
import app.ringlet.cloud.calls.desk.DeskLost;
import app.ringlet.cloud.calls.desk.DeskUser;
import app.ringlet.cloud.calls.desk.Desks;
import app.ringlet.cloud.calls.live.CallConnected;
import app.ringlet.cloud.calls.live.LiveCall;
import app.ringlet.cloud.calls.live.LiveCalls;
import app.ringlet.cloud.calls.live.ThirdGone;
import app.ringlet.cloud.calls.log.Handovers;
import app.ringlet.cloud.calls.log.Transfer;
import app.ringlet.cloud.calls.log.TransferSteps;
import app.ringlet.cloud.calls.rules.Disclosures;
import app.ringlet.cloud.calls.sockets.Timers;
import app.ringlet.cloud.calls.twilio.CarrierLine;
import app.ringlet.cloud.calls.voice.Switchboard;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.TransferView.Step;
import app.ringlet.protocol.media.DeskNotice.Role;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Transfers of which a third is asked first. Each step is written down, under the lock of the call's row, and the audio follows what is
 * written; so whichever of the three hangs up, is lost or does not come, whenever, the two others are where they should be.
 */
@Service
class Consultations {

    /** The carrier stops ringing before. */
    private static final Duration NO_WORD = Duration.ofSeconds(45);

    private final TransferSteps steps;
    private final Handovers handovers;
    private final Arranging audio;
    private final LiveCalls live;
    private final Desks desks;
    private final Team team;
    private final Ringing ringing;
    private final CarrierLine carrier;
    private final Disclosures disclosures;
    private final Switchboard switchboard;
    private final Salons salons;
    private final Timers timers;
    private final CallsSettings settings;

    Consultations(
            TransferSteps steps,
            Handovers handovers,
            Arranging audio,
            LiveCalls live,
            Desks desks,
            Team team,
            Ringing ringing,
            CarrierLine carrier,
            Disclosures disclosures,
            Switchboard switchboard,
            Salons salons,
            Timers timers,
            CallsSettings settings) {
        this.steps = steps;
        this.handovers = handovers;
        this.audio = audio;
        this.live = live;
        this.desks = desks;
        this.team = team;
        this.ringing = ringing;
        this.carrier = carrier;
        this.disclosures = disclosures;
        this.switchboard = switchboard;
        this.salons = salons;
        this.timers = timers;
        this.settings = settings;
    }

    /** @throws Refusal {@code colleague_away}, {@code colleague_busy} */
    CallView askColleague(Salon salon, DeskUser user, UUID id, UUID colleague) {
        Transfer third = Transfer.toColleague(colleague, team.free(salon, user, colleague));
        CallView asked = steps.ask(salon, id, user.userId(), third).call();
        audio.arrange(salon, id);
        giveUpAfter(settings.ring(), salon, id, third);
        return asked;
    }

    /** @param number E.164 */
    CallView askPhone(Salon salon, DeskUser user, UUID id, String number) {
        String from = salon.phone();
        if (from == null) {
            throw new Refusal(ErrorCode.NOT_CONFIGURED, "The salon has no telephone number yet.");
        }
        Transfer third = Transfer.toPhone(number);
        Handovers.Step asked = steps.ask(salon, id, user.userId(), third);
        audio.arrange(salon, id);
        try {
            String told = disclosures.toWhomWeCall(salon);
            String sid = carrier.consult(salon, id, third.leg(), from, number, told);
            live.of(salon.id(), id).third().onEnd(() -> timers.after(Duration.ZERO, () -> carrier.letGo(sid)));
            if (!steps.named(id, third.leg(), sid)) {
                audio.arrange(salon, id);
                ringing.endIfOver(salon, id);
            }
        } catch (RuntimeException failed) {
            notAsked(salon, id, third.leg(), asked.before());
            throw failed;
        }
        giveUpAfter(NO_WORD, salon, id, third);
        return asked.call();
    }

    /** The carrier may have begun to ring all the same. If it has not told of it yet, it is hung up when it does. */
    private void notAsked(Salon salon, UUID id, UUID leg, CallState before) {
        try {
            steps.notAsked(salon, id, leg, before).ifPresent(carrier::letGo);
            audio.arrange(salon, id);
        } finally {
            live.find(salon.id(), id).ifPresent(here -> here.third().end());
        }
    }

    /** Whether {@code user} is asked whether they take the call, or talks about that, and so answers and leaves as a third. */
    boolean asks(UUID id, UUID user) {
        return steps.of(id).filter(third -> third.asks(user)).isPresent();
    }

    /** The colleague who is asked comes to the telephone. */
    CallView answer(Salon salon, DeskUser user, UUID id) {
        LiveCall here = live.of(salon.id(), id);
        audio.arrange(salon, id);
        desks.join(user, here, Role.TALK);
        steps.of(id)
                .filter(third -> third.asks(user.userId()))
                .ifPresent(third -> steps.answered(salon, id, third.leg()));
        audio.arrange(salon, id);
        ringing.endIfOver(salon, id);
        return handovers.view(salon, id);
    }

    /** The colleague who was asked hangs up. */
    CallView leave(Salon salon, UUID id) {
        steps.of(id).ifPresent(third -> gone(salon, id, third.leg(), Step.LEFT));
        return handovers.view(salon, id);
    }

    CallView join(Salon salon, DeskUser user, UUID id) {
        CallView joined = steps.join(salon, id, user.userId()).call();
        audio.arrange(salon, id);
        return joined;
    }

    CallView complete(Salon salon, DeskUser user, UUID id) {
        CallView passed = steps.complete(salon, id, user.userId()).call();
        audio.arrange(salon, id);
        return passed;
    }

    CallView cancel(Salon salon, DeskUser user, UUID id) {
        CallView back = steps.cancel(salon, id, user.userId()).step().call();
        audio.arrange(salon, id);
        return back;
    }

    /** The third's audio is here, perhaps again after a restart. */
    @EventListener(condition = "#root.args[0].purpose().name() == 'CONSULT'")
    void on(CallConnected connected) {
        UUID id = connected.callId();
        inSalon(connected.tenantId(), salon -> {
            steps.of(id).ifPresent(third -> steps.answered(salon, id, third.leg()));
            audio.arrange(salon, id);
            ringing.endIfOver(salon, id);
        });
    }

    @EventListener
    void on(ThirdGone gone) {
        inSalon(gone.tenantId(), salon -> gone(salon, gone.callId(), gone.leg(), gone.how()));
    }

    /** A desk that has the call is looked after by {@link Ringing}. */
    @EventListener
    void on(DeskLost lost) {
        inSalon(
                lost.tenantId(),
                salon -> steps.of(lost.callId())
                        .filter(third -> third.asks(lost.userId()))
                        .ifPresent(third -> gone(salon, lost.callId(), third.leg(), Step.LEFT)));
    }

    private void gone(Salon salon, UUID id, UUID leg, Step how) {
        steps.gone(salon, id, leg, how).ifPresent(ended -> {
            audio.arrange(salon, id);
            if (ended.third().step() == Step.PASSED_ON) {
                carrier.letGo(ended.step().sid());
                switchboard.ended(ended.step().sid(), false);
            }
        });
    }

    private void giveUpAfter(Duration time, Salon salon, UUID id, Transfer third) {
        timers.after(time, () -> inSalon(salon.id(), known -> gone(known, id, third.leg(), Step.NO_ANSWER)));
    }

    private void inSalon(UUID tenantId, Consumer<Salon> work) {
        salons.byId(tenantId).ifPresent(salon -> CurrentTenant.run(tenantId, () -> work.accept(salon)));
    }
}
