package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.receptionist.model.ToolCall;
import app.ringlet.cloud.receptionist.model.builtin.Notes.Asked;
import app.ringlet.cloud.receptionist.understanding.time.Days;
import app.ringlet.cloud.receptionist.understanding.time.Times;
import app.ringlet.cloud.receptionist.wording.Clockwise;
import app.ringlet.protocol.assistant.AllowedAct;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.Slot;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks for times, wider and wider, and offers up to three. */
final class Finding {

    private static final int AHEAD_DAYS = 21;

    private final Desk desk;
    private final Notes notes;
    private final SalonFacts facts;
    private final Openings openings;

    Finding(Desk desk) {
        this.desk = desk;
        this.notes = desk.notes();
        this.facts = desk.facts();
        this.openings = new Openings(desk);
    }

    Step search() {
        if (desk.holding()) {
            return desk.act(new ToolCall.Release());
        }
        if (notes.days.isEmpty() && notes.times == null && !notes.soonest) {
            boolean moving = notes.task == Notes.Task.MOVE;
            return desk.ask(Asked.DAY, desk.line(moving ? "find.askDayInstead" : "find.askDay"));
        }
        if (!notes.days.isEmpty()
                && notes.search == Search.WANTED
                && notes.days.stream().allMatch(this::closed)) {
            return sayClosed();
        }
        return desk.act(new ToolCall.FindSlots(Guests.items(desk), days(), times(), 60, moving()));
    }

    private @Nullable UUID moving() {
        return notes.task == Notes.Task.MOVE ? notes.appointment : null;
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
                notes.say(nothingThen());
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
        notes.offered = new ArrayList<>(picked);
        sayWhyNot(picked);
        if (picked.size() == 1) {
            notes.chosen = picked.getFirst();
            notes.agreed = false;
            return Tasks.goOn(desk);
        }
        return desk.ask(Asked.SLOT, desk.line("find.offer", desk.wording().slots(picked), desk.line("find.which")));
    }

    /** Whether the caller stays with days of which they have heard that nothing is free. */
    private boolean insists() {
        if (notes.search != Search.LATER_DAYS || notes.days.isEmpty() || notes.laterThan != null) {
            return false;
        }
        boolean again = notes.days.equals(notes.full);
        notes.full = new ArrayList<>(notes.days);
        return again
                && notes.task == Notes.Task.BOOK
                && notes.party < 2
                && desk.facts().assistant().allows(AllowedAct.JOIN_WAITLIST);
    }

    private void sayWhyNot(List<Slot> picked) {
        Times times = notes.times;
        if (notes.laterThan != null || notes.earlierThan != null || !notes.passedOver.isEmpty()) {
            return;
        }
        boolean missed = times != null
                && times.exact() != null
                && picked.stream()
                        .noneMatch(s -> facts.local(s.start()).toLocalTime().equals(times.exact()));
        if (notes.search == Search.LATER_DAYS) {
            notes.say(nothingThen());
        } else if (notes.search == Search.SAME_DAYS || missed) {
            notes.say(whyNotThen(times, facts.local(picked.getFirst().start()).toLocalDate()));
        }
    }

    private String nothingThen() {
        boolean oneDay = notes.days.size() == 1 && notes.days.getFirst().single();
        String day = oneDay ? desk.wording().onDay(notes.days.getFirst().from()) : "";
        if (notes.employee == null) {
            return oneDay ? desk.line("find.nothingOn", day) : desk.line("find.nothingThen");
        }
        String who = desk.wording().employee(notes.employee);
        return oneDay ? desk.line("find.staffNothingOn", who, day) : desk.line("find.staffNothingThen", who);
    }

    private String whyNotThen(@Nullable Times times, LocalDate day) {
        LocalTime wanted = times == null ? null : times.exact() != null ? times.exact() : times.from();
        return wanted == null || facts.openAt(day, wanted) || wanted.equals(LocalTime.MIN)
                ? desk.line("find.notFree")
                : desk.line("find.closedThen", openings.hoursOn(day));
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
        if (desk.facts().assistant().allows(AllowedAct.JOIN_WAITLIST)
                && notes.task == Notes.Task.BOOK
                && notes.party < 2) {
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

    private boolean closed(Days days) {
        for (LocalDate day = days.from(); !day.isAfter(days.to()); day = day.plusDays(1)) {
            boolean over = day.equals(facts.today())
                    && facts.openings().on(day).stream()
                            .noneMatch(h -> h.closesAfter(facts.local().toLocalTime()));
            if (facts.opensOn(day) && !day.isBefore(facts.today()) && !over) {
                return false;
            }
        }
        return true;
    }

    private Step sayClosed() {
        Days first = notes.days.getFirst();
        notes.days.clear();
        boolean past = first.to().isBefore(facts.today());
        String open = desk.texts()
                .and(Arrays.stream(DayOfWeek.values())
                        .filter(d -> !facts.openings().usually(d).isEmpty())
                        .map(new Clockwise(desk.texts())::weekday)
                        .toList());
        notes.say(past ? desk.line("find.dayPassed") : desk.line("hours.closedAndOpen", openings.closed(first), open));
        return desk.ask(Asked.DAY, desk.line("find.whichDay"));
    }

    static LocalTime timeOf(SalonFacts facts, Slot slot) {
        return facts.local(slot.start()).toLocalTime();
    }
}
