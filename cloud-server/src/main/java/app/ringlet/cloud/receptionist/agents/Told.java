package app.ringlet.cloud.receptionist.agents;

import static app.ringlet.protocol.booking.AppointmentStatus.CANCELLED;
import static app.ringlet.protocol.booking.AppointmentStatus.CONFIRMED;
import static app.ringlet.protocol.booking.AppointmentStatus.SCHEDULED;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.receptionist.CommittedAct;
import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.SpokenRefusal;
import app.ringlet.cloud.receptionist.wording.Lists;
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
    private final Wording wording;

    Told(SalonFacts facts) {
        this.facts = facts;
        this.wording = new Wording(facts);
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
        String then = day == null ? " in that time" : Wording.on(wording.day(day));
        String part = asked.partInWords();
        String after = next.map(slot -> " The next free time" + part + " is " + wording.slot(slot) + ".")
                .orElse(" Nor is there anything in the nine weeks after it.");
        return new AiAvailability(
                "I have nothing free" + then + part + "." + after,
                List.of(),
                next.map(this::slot).orElse(null),
                services);
    }

    AiHold held(HoldView hold) {
        Slot slot = Slot.of(hold);
        String text =
                Lists.capital(wording.slot(slot)) + " is kept for you until " + wording.time(hold.expiresAt()) + ".";
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
        String since = cancelled ? "That appointment has been cancelled since." : "That appointment has changed since.";
        return new AiAppointment(since, row);
    }

    AiAppointments upcoming(List<AppointmentView> rows) {
        List<AiAppointment> told = rows.stream()
                .map(row -> new AiAppointment(Lists.capital(wording.appointment(row)) + ".", row))
                .toList();
        String text = rows.isEmpty()
                ? "I can't find an appointment to come under that number."
                : "You have "
                        + Lists.join(rows.stream().map(wording::appointment).toList(), "and")
                        + ".";
        return new AiAppointments(text, told);
    }

    SpokenRefusal instead(Refusal refused, List<Slot> slots) {
        boolean taken = refused.code() == ErrorCode.SLOT_TAKEN;
        String reason = taken ? "I'm sorry, that time has just been taken." : String.valueOf(refused.getMessage());
        String offer = slots.isEmpty() ? " I have nothing free in the week from that day." : " " + have(slots);
        return SpokenRefusal.offering(refused, reason + offer, aiSlots(slots));
    }

    private String have(List<Slot> slots) {
        return "I have " + wording.slots(slots) + ".";
    }

    private List<AiSlot> aiSlots(List<Slot> slots) {
        return slots.stream().map(this::slot).toList();
    }
}
