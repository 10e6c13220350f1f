package app.ringlet.cloud.calls.control;

import app.ringlet.cloud.calls.CallsSettings;
import app.ringlet.cloud.calls.desk.DeskLost;
import app.ringlet.cloud.calls.desk.Desks;
import app.ringlet.cloud.calls.live.CallConnected;
import app.ringlet.cloud.calls.live.LiveCalls;
import app.ringlet.cloud.calls.live.StreamTokens.Purpose;
import app.ringlet.cloud.calls.log.Handovers;
import app.ringlet.cloud.calls.sockets.Timers;
import app.ringlet.cloud.calls.voice.Switchboard;
import app.ringlet.cloud.identity.Users;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.calls.CallDirection;
import app.ringlet.protocol.calls.CallState;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Sees to it that a caller who is with nobody is so for a short time: it rings at the desks, and then the assistant goes on. */
@Service
class Ringing {

    private final Handovers handovers;
    private final LiveCalls live;
    private final Desks desks;
    private final Switchboard switchboard;
    private final Users users;
    private final Salons salons;
    private final Timers timers;
    private final CallsSettings settings;

    Ringing(
            Handovers handovers,
            LiveCalls live,
            Desks desks,
            Switchboard switchboard,
            Users users,
            Salons salons,
            Timers timers,
            CallsSettings settings) {
        this.handovers = handovers;
        this.live = live;
        this.desks = desks;
        this.switchboard = switchboard;
        this.users = users;
        this.salons = salons;
        this.timers = timers;
        this.settings = settings;
    }

    /** @throws Refusal {@code not_found} unless it is one of the salon */
    void checkColleague(Salon salon, UUID colleague) {
        users.byId(colleague)
                .filter(user -> salon.id().equals(user.tenantId()))
                .orElseThrow(() -> Refusal.notFound("colleague", "userId"));
    }

    /** A call rings at desks from now on. */
    void giveUpLater(Salon salon, UUID callId) {
        timers.after(settings.ring(), () -> inSalon(salon.id(), known -> giveUp(known, callId)));
    }

    /** A call that ended while somebody took it must not stay here. */
    void endIfOver(Salon salon, UUID callId) {
        if (handovers.view(salon, callId).state() == CallState.ENDED) {
            live.end(callId);
        }
    }

    /** The desk is gone for good. */
    @EventListener
    void on(DeskLost lost) {
        inSalon(lost.tenantId(), salon -> {
            boolean others = desks.anyBut(salon.id(), lost.userId());
            CallState next = others ? CallState.RINGING_DESK : CallState.WITH_AI;
            handovers.taken(salon, lost.callId(), lost.userId(), next).ifPresent(step -> {
                live.find(salon.id(), lost.callId()).ifPresent(call -> call.hold(false));
                if (step.call().direction() == CallDirection.OUTBOUND) {
                    switchboard.ended(step.sid(), false);
                } else if (others) {
                    giveUpLater(salon, lost.callId());
                } else {
                    toAssistant(salon, lost.callId());
                }
            });
        });
    }

    @EventListener
    void on(CallConnected connected) {
        inSalon(connected.tenantId(), salon -> {
            if (connected.purpose() == Purpose.TALK) {
                handovers.answered(salon, connected.callId());
            }
            endIfOver(salon, connected.callId());
        });
    }

    private void giveUp(Salon salon, UUID callId) {
        handovers.unanswered(salon, callId).ifPresent(step -> toAssistant(salon, callId));
    }

    private void toAssistant(Salon salon, UUID callId) {
        live.find(salon.id(), callId).ifPresent(call -> {
            call.giveUp();
            call.release();
        });
    }

    private void inSalon(UUID tenantId, Consumer<Salon> work) {
        salons.byId(tenantId).ifPresent(salon -> CurrentTenant.run(tenantId, () -> work.accept(salon)));
    }
}
