package app.ringlet.cloud.receptionist.agents;

import static app.ringlet.protocol.booking.AppointmentStatus.CANCELLED;
import static app.ringlet.protocol.booking.AppointmentStatus.CONFIRMED;
import static app.ringlet.protocol.booking.AppointmentStatus.SCHEDULED;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.receptionist.CommittedAct;
import app.ringlet.cloud.receptionist.ConversationState;
import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.SpokenRefusal;
import app.ringlet.cloud.receptionist.understanding.time.DayPart;
import app.ringlet.cloud.receptionist.wording.MenuWords;
import app.ringlet.cloud.receptionist.wording.Texts;
import app.ringlet.cloud.receptionist.wording.Wording;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.ai.AiAppointment;
import app.ringlet.protocol.ai.AiAppointments;
import app.ringlet.protocol.ai.AiAvailability;
import app.ringlet.protocol.ai.AiHold;
import app.ringlet.protocol.ai.AiService;
import app.ringlet.protocol.ai.AiSlot;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.Slot;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Answers to voice agents: the data, and a sentence that says the data and nothing else. */
final class Told {

    private final SalonFacts facts;
    private final Texts texts;
    private final Wording wording;

    Told(SalonFacts facts) {
        this.facts = facts;
        this.texts = Texts.in(ConversationState.ENGLISH);
        this.wording = new Wording(facts, texts);
    }

    AiSlot slot(Slot slot) {
        return new AiSlot(
                slot.start(),
                slot.end(),
                slot.employeeId(),
                wording.employee(slot.employeeId()),
                slot.items(),
                wording.when(slot.start()));
    }

    AiAvailability free(List<AiService> services, List<Slot> slots) {
        return new AiAvailability(have(slots), aiSlots(slots), null, services);
    }

    /** @param next the first time after what was asked for; empty if nine weeks have none */
    AiAvailability none(List<AiService> services, Asked asked, Optional<Slot> next) {
        LocalDate day = asked.day();
        String part = part(asked);
        String after = next.map(slot -> texts.say("agent.next", part, wording.slot(slot)))
                .orElseGet(() -> texts.say("agent.noNext"));
        return new AiAvailability(
                day == null
                        ? texts.say("agent.noneIn", part, after)
                        : texts.say("agent.noneOn", wording.onDay(day), part, after),
                List.of(),
                next.map(this::slot).orElse(null),
                services);
    }

    AiHold held(HoldView hold) {
        Slot slot = Slot.of(hold);
        String text = texts.say("agent.kept", MenuWords.capital(wording.slot(slot)), wording.time(hold.expiresAt()));
        return new AiHold(text, hold.id(), hold.expiresAt(), slot(slot));
    }

    /**
     * What was done, from the row as it is: who repeats a request may hear of an appointment that is another by now.
     *
     * @param row committed
     */
    AiAppointment done(CommittedAct.Kind kind, AppointmentView row) {
        boolean cancelled = row.status() == CANCELLED;
        boolean stands = EnumSet.of(SCHEDULED, CONFIRMED).contains(row.status());
        if (kind == CommittedAct.Kind.CANCELLED ? cancelled : stands) {
            return new AiAppointment(wording.confirmation(new CommittedAct(kind, 0, row)), row);
        }
        String since = texts.say(cancelled ? "agent.cancelledSince" : "agent.changedSince");
        return new AiAppointment(since, row);
    }

    AiAppointments upcoming(List<AppointmentView> rows) {
        List<AiAppointment> told = rows.stream()
                .map(row -> new AiAppointment(
                        texts.say("hours.sentence", MenuWords.capital(wording.appointment(row))), row))
                .toList();
        String text = rows.isEmpty()
                ? texts.say("agent.noAppointment")
                : texts.say(
                        "own.have",
                        texts.and(rows.stream().map(wording::appointment).toList()));
        return new AiAppointments(text, told);
    }

    SpokenRefusal instead(Refusal refused, List<Slot> slots) {
        boolean taken = refused.code() == ErrorCode.SLOT_TAKEN;
        String reason = taken ? texts.say("find.justTaken") : String.valueOf(refused.getMessage());
        String offer = slots.isEmpty() ? texts.say("agent.noneInWeek") : have(slots);
        return SpokenRefusal.offering(refused, reason + " " + offer, aiSlots(slots));
    }

    /** " in the morning"; empty for the whole day. */
    private String part(Asked asked) {
        DayPart part = asked.part();
        return part == null
                ? ""
                : " "
                        + texts.say(
                                switch (part) {
                                    case AFTERNOON -> "agent.afternoon";
                                    case EVENING -> "agent.evening";
                                    default -> "agent.morning";
                                });
    }

    private String have(List<Slot> slots) {
        return texts.say("agent.have", wording.slots(slots));
    }

    private List<AiSlot> aiSlots(List<Slot> slots) {
        return slots.stream().map(this::slot).toList();
    }
}
