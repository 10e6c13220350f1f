package app.ringlet.cloud.calls.control;

import app.ringlet.cloud.calls.desk.DeskUser;
import app.ringlet.cloud.calls.live.LiveCalls;
import app.ringlet.cloud.calls.log.Handovers;
import app.ringlet.cloud.calls.log.Handovers.Step;
import app.ringlet.cloud.calls.rules.Disclosures;
import app.ringlet.cloud.calls.twilio.CarrierLine;
import app.ringlet.cloud.calls.voice.Patching;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.receptionist.LineWords;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.TransferRequest;
import app.ringlet.protocol.calls.TransferRequest.Mode;
import app.ringlet.protocol.media.DeskNotice.Reason;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Passes a call on. As in {@link CallControl}, the database goes first, and back if the carrier does not follow. */
@Service
public class Transfers {

    private final Handovers handovers;
    private final LiveCalls live;
    private final CarrierLine carrier;
    private final Patching patching;
    private final Ringing ringing;
    private final Disclosures disclosures;
    private final Team team;
    private final Consultations consultations;
    private final Arranging audio;

    Transfers(
            Handovers handovers,
            LiveCalls live,
            CarrierLine carrier,
            Patching patching,
            Ringing ringing,
            Disclosures disclosures,
            Team team,
            Consultations consultations,
            Arranging audio) {
        this.handovers = handovers;
        this.live = live;
        this.carrier = carrier;
        this.patching = patching;
        this.ringing = ringing;
        this.disclosures = disclosures;
        this.team = team;
        this.consultations = consultations;
        this.audio = audio;
    }

    /** @throws Refusal {@code invalid_field} unless it says where to, once; {@code bad_transition} for what does not follow on what was */
    public CallView carryOut(Salon salon, DeskUser user, UUID id, TransferRequest request) {
        return switch (request.mode()) {
            case BLIND, ATTENDED -> begin(salon, user, id, request);
            case JOIN -> consultations.join(salon, user, id);
            case COMPLETE -> consultations.complete(salon, user, id);
            case CANCEL -> consultations.cancel(salon, user, id);
        };
    }

    private CallView begin(Salon salon, DeskUser user, UUID id, TransferRequest request) {
        boolean blind = request.mode() == Mode.BLIND;
        UUID colleague = request.userId();
        String phone = request.phone();
        if (colleague != null && phone == null) {
            return blind
                    ? toColleague(salon, user, id, colleague)
                    : consultations.askColleague(salon, user, id, colleague);
        }
        if (colleague == null && phone != null) {
            String number = Numbers.e164(salon, phone, "phone");
            return blind ? toPhone(salon, user, id, number) : consultations.askPhone(salon, user, id, number);
        }
        throw Refusal.ofField("phone", "Please name a colleague or a number.");
    }

    /** Which the carrier dials. */
    private CallView toPhone(Salon salon, DeskUser user, UUID id, String number) {
        Step step = handovers.ring(salon, id, user.userId(), null);
        try {
            boolean told = disclosures.toWhomWeCall(salon) != null;
            carrier.goOn(step.sid(), patching.passedOn(id, number, LineWords.language(salon), told));
        } catch (RuntimeException failed) {
            handovers.take(salon, id, user.taker());
            throw failed;
        }
        live.find(salon.id(), id).ifPresent(here -> here.unseatTalker(Reason.TRANSFERRED));
        return step.call();
    }

    /** At whose desk it rings while the caller hears music. */
    private CallView toColleague(Salon salon, DeskUser user, UUID id, UUID colleague) {
        team.one(salon, colleague);
        Step step = handovers.ring(salon, id, user.userId(), colleague);
        live.find(salon.id(), id).ifPresent(here -> here.unseatTalker(Reason.TRANSFERRED));
        audio.arrange(salon, id);
        ringing.giveUpLater(salon, id);
        return step.call();
    }
}
