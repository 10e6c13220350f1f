package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.receptionist.model.ToolCall;
import app.ringlet.cloud.receptionist.understanding.time.Days;
import app.ringlet.cloud.receptionist.understanding.time.Times;
import app.ringlet.protocol.assistant.AllowedAct;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.Slot;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks for times, wider and wider, and offers up to three. */
final class Finding {

    private static final int AHEAD_DAYS = 21;

    private final Desk desk;
    private final Notes notes;
    private final SalonFacts facts;
    private final WhyNot whyNot;

    Finding(Desk desk) {
        this.desk = desk;
        this.notes = desk.notes();
        this.facts = desk.facts();
        this.whyNot = new WhyNot(desk);
    }

    Step search() {
        if (desk.holding()) {
            return desk.act(new ToolCall.Release());
        }
        if (notes.days.isEmpty() && notes.times == null && !notes.soonest) {
            boolean moving = notes.task == Task.MOVE;
            return desk.ask(Asked.DAY, desk.line(moving ? "find.askDayInstead" : "find.askDay"));
        }
        if (!notes.days.isEmpty()
                && notes.search == Search.WANTED
                && notes.days.stream().allMatch(whyNot::closed)) {
            return whyNot.closedThen();
        }
        return desk.act(new ToolCall.FindSlots(Guests.items(desk), days(), times(), 60, moving()));
    }

    private @Nullable UUID moving() {
        return notes.task == Task.MOVE ? notes.appointment : null;
    }

    private List<Days> days() {
        LocalDate today = facts.today();
        if (notes.search == Search.LATER_DAYS) {
            LocalDate from =
                    notes.days.stream().map(Days::to).max(LocalDate::compareTo).orElse(today);
            LocalDate start = from.isBefore(today) ? today : from.plusDays(1);
            return List.of(new Days(start, start.plusDays(AHEAD_DAYS)));
        }
        return notes.days.isEmpty() ? List.of(new Days(today, today.plusDays(AHEAD_DAYS))) : notes.days;
    }

    private Times times() {
        Times said = notes.times;
        // Around an exact time nothing is lost by looking at the whole day: the nearest is picked from it.
        boolean wholeDay =
                said == null || !notes.choices.isEmpty() || said.exact() != null || notes.search == Search.SAME_DAYS;
        return wholeDay || said == null ? Times.ANY : said;
    }

    Step found(List<Slot> slots) {
        Offers offers = new Offers(facts, notes);
        List<Slot> fresh = offers.stillNew(slots);
        Slot exact = offers.exact(fresh);
        if (exact != null) {
            boolean anew = notes.laterThan == null && notes.earlierThan == null;
            if (notes.search == Search.LATER_DAYS && anew && !notes.days.isEmpty()) {
                notes.say(whyNot.nothingThen());
            }
            notes.chosen = exact;
            notes.agreed = false;
            return Tasks.goOn(desk);
        }
        if (fresh.isEmpty()) {
            return nothing();
        }
        if (insists()) {
            return desk.ask(Asked.WAITLIST, desk.line("find.waitlist"));
        }
        List<Slot> picked = offers.pick(fresh);
        whyNot.sayInPlaceOf(picked);
        if (picked.size() == 1) {
            notes.offered = new ArrayList<>(picked);
            notes.chosen = picked.getFirst();
            notes.agreed = false;
            return Tasks.goOn(desk);
        }
        return offer(picked);
    }

    /** As many of them as a caller can take in; for what they are, if there is room and it was not said yet. */
    private Step offer(List<Slot> picked) {
        ReadBack readBack = new ReadBack(desk);
        boolean moves = notes.task == Task.MOVE;
        // Which of several visits is moved is asked afterwards, when there is only one time to speak of.
        boolean told =
                readBack.done() || moves && desk.dialogue().state().seen().size() > 1;
        String before = notes.readBack;
        String question = "";
        for (int n = picked.size(); n > 1; n--) {
            List<Slot> some = picked.subList(0, n);
            notes.offered = new ArrayList<>(some);
            String slots = desk.wording().slots(some);
            String which = desk.line("find.which");
            if (!told) {
                question = desk.line("find.offerFor", slots, which, moves ? readBack.own() : readBack.services());
            }
            if (told || !new Brevity(desk).fits(notes.lead, question)) {
                notes.readBack = before;
                question = desk.line("find.offer", slots, which);
            }
            if (new Brevity(desk).fits(notes.lead, question)) {
                break;
            }
        }
        return desk.ask(Asked.SLOT, question);
    }

    /** Whether the caller stays with days of which they have heard that nothing is free. */
    private boolean insists() {
        if (notes.search != Search.LATER_DAYS || notes.days.isEmpty() || notes.laterThan != null) {
            return false;
        }
        boolean again = notes.days.equals(notes.full);
        notes.full = new ArrayList<>(notes.days);
        return again
                && notes.task == Task.BOOK
                && notes.party < 2
                && desk.facts().assistant().allows(AllowedAct.JOIN_WAITLIST);
    }

    private Step nothing() {
        boolean narrowed = notes.times != null && notes.times.exact() == null && !notes.days.isEmpty();
        if (notes.laterThan != null || notes.earlierThan != null) {
            if (notes.search != Search.LATER_DAYS && notes.laterThan != null) {
                notes.search = Search.LATER_DAYS;
                return search();
            }
            String none = notes.laterThan != null ? "find.nothingLater" : "find.nothingEarlier";
            notes.laterThan = null;
            notes.earlierThan = null;
            notes.say(desk.line(none));
            return notes.offered.isEmpty()
                    ? desk.ask(Asked.DAY, desk.line("find.otherDay"))
                    : desk.ask(
                            Asked.SLOT,
                            desk.line("find.offerAgain", desk.wording().slots(notes.offered)));
        }
        if (notes.search == Search.WANTED && narrowed) {
            notes.search = Search.SAME_DAYS;
            return search();
        }
        if (notes.search != Search.LATER_DAYS && !notes.days.isEmpty()) {
            notes.search = Search.LATER_DAYS;
            return search();
        }
        return nobody();
    }

    private Step nobody() {
        if (notes.employee != null) {
            return desk.ask(
                    Asked.OTHER_STYLIST,
                    desk.line("find.someoneElse", desk.wording().employee(notes.employee)));
        }
        if (desk.facts().assistant().allows(AllowedAct.JOIN_WAITLIST) && notes.task == Task.BOOK && notes.party < 2) {
            return desk.ask(Asked.WAITLIST, desk.line("find.waitlist"));
        }
        notes.days.clear();
        notes.times = null;
        notes.soonest = false;
        notes.lookAnew();
        return desk.ask(Asked.DAY, desk.line("find.noTime"));
    }

    boolean held(Slot slot) {
        HoldView hold = desk.dialogue().state().hold();
        return hold != null
                && hold.start().toInstant().equals(slot.start().toInstant())
                && hold.items().getFirst().employeeId().equals(slot.employeeId());
    }

    static LocalTime timeOf(SalonFacts facts, Slot slot) {
        return facts.local(slot.start()).toLocalTime();
    }
}
