package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.receptionist.model.ToolCall;
import app.ringlet.cloud.receptionist.understanding.time.Days;
import app.ringlet.cloud.receptionist.understanding.time.Times;
import app.ringlet.cloud.receptionist.wording.MenuWords;
import app.ringlet.protocol.assistant.AllowedAct;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookedItem;
import app.ringlet.protocol.booking.Slot;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Moving, cancelling and telling the caller's appointments. Only a caller whose phone the salon knows may; anyone else is
 * put through to a person, for a name alone proves nothing.
 */
final class Appointments {

    private final Desk desk;
    private final Notes notes;
    private final SalonFacts facts;
    private final Meant meant;

    Appointments(Desk desk) {
        this.desk = desk;
        this.notes = desk.notes();
        this.facts = desk.facts();
        this.meant = new Meant(desk);
    }

    Step goOn() {
        boolean refused = notes.task == Task.MOVE && !facts.assistant().allows(AllowedAct.MOVE)
                || notes.task == Task.CANCEL && !facts.assistant().allows(AllowedAct.CANCEL);
        if (refused) {
            notes.finish();
            return desk.person(desk.line("person.cannot"));
        }
        if (!notes.lookedUp) {
            return desk.act(new ToolCall.ListAppointments());
        }
        List<AppointmentView> all = desk.dialogue().state().seen();
        if (notes.task == Task.MY_APPOINTMENTS && !notes.afterwards.isEmpty()) {
            return perhapsOne(all);
        }
        if (all.isEmpty() && notes.task != Task.LATE) {
            return none();
        }
        if (notes.task == Task.MY_APPOINTMENTS) {
            return tell(all);
        }
        if (notes.task == Task.LATE) {
            return late(all);
        }
        AppointmentView one = notes.all && notes.appointment == null ? all.getFirst() : meant.one(all);
        if (one == null) {
            return meant.which(all);
        }
        notes.appointment = one.id();
        return switch (notes.task) {
            case CANCEL -> cancel(one);
            case CONFIRM -> confirm(one);
            default -> move(one);
        };
    }

    /** The salon is told, and the visit of today, if there is one, gets it as a note. */
    private Step late(List<AppointmentView> all) {
        String text = notes.message == null ? "" : notes.message;
        notes.message = null;
        return desk.act(new ToolCall.TakeMessage(
                text,
                all.stream()
                        .filter(a -> facts.local(a.start()).toLocalDate().equals(facts.today()))
                        .findFirst()
                        .map(AppointmentView::id)
                        .orElse(null)));
    }

    /** What the caller has named is asked about if they have it; else it is yet to be booked. */
    private Step perhapsOne(List<AppointmentView> all) {
        AppointmentView one =
                all.stream().filter(meant::isAsDescribed).findFirst().orElse(null);
        if (one == null) {
            return Wishes.afterwards(desk);
        }
        notes.appointment = one.id();
        notes.say(desk.line("own.have", desk.wording().appointment(one)));
        return desk.ask(Asked.MOVE_OR_CANCEL, desk.line("own.moveOrCancel"));
    }

    /** The one after another of several that was cancelled. */
    Step cancelNext() {
        AppointmentView next = desk.dialogue().state().seen().getFirst();
        notes.appointment = next.id();
        notes.agreed = false;
        String fee = desk.wording().feeForCancelling(next).map(f -> f + " ").orElse("");
        return desk.ask(
                Asked.CONFIRM_CANCEL,
                fee + desk.line("own.cancelToo", desk.wording().yoursOn(next)));
    }

    private Step confirm(AppointmentView one) {
        if (notes.agreed) {
            return desk.act(new ToolCall.Confirm(one.id()));
        }
        notes.say(desk.line("own.have", desk.wording().appointment(one)));
        return desk.ask(Asked.CONFIRM_COMING, desk.line("own.confirm"));
    }

    private Step none() {
        boolean known = desk.dialogue().state().client() != null;
        if (!known) {
            notes.finish();
            boolean seen = desk.dialogue().call().callerPhone() != null;
            return desk.person(desk.line(seen ? "person.noAppointment" : "person.noNumber"));
        }
        notes.finish();
        notes.say(desk.line("own.none"));
        return desk.ask(Asked.BOOK_SUGGESTED, desk.line("book.suggestOne"));
    }

    private Step tell(List<AppointmentView> all) {
        notes.answered = true;
        notes.say(new Brevity(desk).visits(all, desk.line("talk.anythingElse")));
        return desk.anythingElse();
    }

    private Step cancel(AppointmentView one) {
        if (notes.agreed) {
            return desk.act(new ToolCall.Cancel(one.id()));
        }
        meant.sayIfAnother(one);
        // In one piece: what is cancelled, and what that costs, is never left out to be brief.
        String have = desk.line("own.have", desk.wording().appointment(one));
        String fee = desk.wording().feeForCancelling(one).map(f -> " " + f).orElse("");
        return desk.ask(Asked.CONFIRM_CANCEL, have + fee + " " + desk.line("own.cancel"));
    }

    /** "An hour later", "the same time on Friday": reckoned from the appointment. */
    private void shifted(AppointmentView one) {
        Shift shift = notes.shift;
        notes.shift = null;
        if (shift == null) {
            return;
        }
        ZonedDateTime wanted = facts.local(one.start()).plusDays(shift.days()).plusMinutes(shift.minutes());
        if (notes.days.isEmpty() && (shift.days() != 0 || shift.minutes() != 0 || shift.sameDay())) {
            notes.days.add(Days.of(wanted.toLocalDate()));
        }
        if (notes.times == null && (shift.minutes() != 0 || shift.sameTime() && !notes.days.isEmpty())) {
            notes.times = Times.at(wanted.toLocalTime());
        }
    }

    /** Takes over what the appointment is, with what is to be otherwise. @return whether other things are done there */
    private boolean becomes(AppointmentView one) {
        List<UUID> had = one.items().stream().map(BookedItem::serviceId).toList();
        List<UUID> extras = one.items().getFirst().addOns().stream()
                .map(BookedItem.AddOn::id)
                .toList();
        notes.services = new ArrayList<>(notes.becomes.isEmpty() ? had : notes.becomes);
        notes.choice = new ArrayList<>();
        notes.addOns = new ArrayList<>(extras);
        notes.extras.stream().filter(e -> !extras.contains(e)).forEach(notes.addOns::add);
        UUID before = one.items().getFirst().employeeId();
        boolean stays = facts.employee(before)
                .filter(e -> e.serviceIds().containsAll(notes.services))
                .isPresent();
        if (notes.employee == null && !notes.anyone && stays) {
            notes.employee = before;
        }
        boolean other = notes.employee != null && !notes.employee.equals(before);
        return otherThings(one) || other;
    }

    private boolean otherThings(AppointmentView one) {
        List<UUID> had = one.items().stream().map(BookedItem::serviceId).toList();
        int extras = one.items().getFirst().addOns().size();
        return !notes.services.equals(had) || notes.addOns.size() > extras;
    }

    private Step move(AppointmentView one) {
        boolean changes = becomes(one);
        shifted(one);
        if (notes.days.isEmpty() && (notes.times != null || changes)) {
            notes.days.add(Days.of(facts.local(one.start()).toLocalDate()));
        }
        if (notes.times == null
                && changes
                && notes.days.getFirst().equals(Days.of(facts.local(one.start()).toLocalDate()))) {
            notes.times = Times.at(facts.local(one.start()).toLocalTime());
        }
        Slot slot = notes.chosen;
        if (slot == null) {
            return new Finding(desk).search();
        }
        if (!changes
                && slot.start().isEqual(one.start())
                && slot.employeeId().equals(one.items().getFirst().employeeId())) {
            notes.lookAnew();
            notes.days.clear();
            notes.times = null;
            notes.say(desk.line("own.already"));
            return desk.ask(Asked.DAY, desk.line("find.askDayInstead"));
        }
        boolean overOwnTime = slot.start().isBefore(one.end()) && one.start().isBefore(slot.end());
        if (!overOwnTime && !new Finding(desk).held(slot)) {
            return desk.act(new ToolCall.Hold(slot, notes.addOns));
        }
        ReadBack readBack = new ReadBack(desk);
        if (!notes.agreed || !readBack.done()) {
            notes.agreed = false;
            String time = MenuWords.capital(desk.wording().slot(slot));
            String what = readBack.own();
            return desk.ask(
                    Asked.CONFIRM,
                    otherThings(one)
                            ? desk.line("own.change", time, what, readBack.services())
                            : desk.line("own.move", time, what));
        }
        return desk.act(new ToolCall.Move(one.id(), slot, notes.addOns));
    }
}
