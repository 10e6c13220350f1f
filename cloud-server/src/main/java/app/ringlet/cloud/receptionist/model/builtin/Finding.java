package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.receptionist.model.ToolCall;
import app.ringlet.cloud.receptionist.model.builtin.Notes.Asked;
import app.ringlet.cloud.receptionist.model.builtin.Notes.Search;
import app.ringlet.cloud.receptionist.understanding.time.Days;
import app.ringlet.cloud.receptionist.understanding.time.Times;
import app.ringlet.cloud.receptionist.wording.Lists;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.salon.AddOnView;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
            return desk.ask(
                    Asked.DAY,
                    moving ? "What day and time would suit you instead?" : "What day and time would suit you?");
        }
        if (!notes.days.isEmpty()
                && notes.search == Search.WANTED
                && notes.days.stream().allMatch(this::closed)) {
            return sayClosed();
        }
        return desk.act(new ToolCall.FindSlots(items(), days(), times(), 60, moving()));
    }

    private List<VisitItem> items() {
        List<AddOnView> left = new ArrayList<>(facts.addOns().stream()
                .filter(a -> notes.addOns.contains(a.id()))
                .toList());
        List<VisitItem> items = new ArrayList<>();
        for (UUID service : notes.services) {
            List<UUID> own = left.stream()
                    .filter(a -> a.goesWith(service))
                    .map(AddOnView::id)
                    .toList();
            left.removeIf(a -> own.contains(a.id()));
            items.add(new VisitItem(service, notes.employee, own));
        }
        return items;
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
        boolean wholeDay = said == null || said.exact() != null || notes.search == Search.SAME_DAYS;
        return wholeDay || said == null ? Times.ANY : said;
    }

    Step found(List<Slot> slots) {
        Offers offers = new Offers(facts, notes);
        List<Slot> fresh = offers.stillNew(slots);
        Slot exact = offers.exact(fresh);
        if (exact != null) {
            notes.chosen = exact;
            notes.agreed = false;
            return Tasks.goOn(desk);
        }
        if (fresh.isEmpty()) {
            return nothing();
        }
        List<Slot> picked = offers.pick(fresh);
        notes.offered = new ArrayList<>(picked);
        sayWhyNot(picked);
        if (picked.size() == 1) {
            notes.chosen = picked.getFirst();
            notes.agreed = false;
            return Tasks.goOn(desk);
        }
        return desk.ask(Asked.SLOT, "I have " + desk.wording().slots(picked) + ". Which would you like?");
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
            String who = notes.employee == null ? "There's" : desk.wording().employee(notes.employee) + " has";
            Days first = notes.days.isEmpty() ? null : notes.days.getFirst();
            notes.say(who + " nothing free "
                    + (first != null && first.single() && notes.days.size() == 1
                            ? (first.from().isAfter(facts.today().plusDays(1)) ? "on " : "")
                                    + desk.wording().day(first.from())
                            : "then")
                    + ".");
        } else if (notes.search == Search.SAME_DAYS || missed) {
            notes.say(whyNotThen(times, facts.local(picked.getFirst().start()).toLocalDate()));
        }
    }

    private String whyNotThen(@Nullable Times times, LocalDate day) {
        LocalTime wanted = times == null ? null : times.exact() != null ? times.exact() : times.from();
        return wanted == null || facts.openAt(day, wanted) || wanted.equals(LocalTime.MIN)
                ? "That time isn't free."
                : "We're closed then. " + openings.hoursOn(day) + ".";
    }

    private Step nothing() {
        boolean narrowed = notes.times != null && notes.times.exact() == null && !notes.days.isEmpty();
        if (notes.laterThan != null || notes.earlierThan != null) {
            if (notes.search != Search.LATER_DAYS && notes.laterThan != null) {
                notes.search = Search.LATER_DAYS;
                return search();
            }
            String which = notes.laterThan != null ? "later" : "earlier";
            notes.laterThan = null;
            notes.earlierThan = null;
            notes.say("There's nothing " + which + " free.");
            return notes.offered.isEmpty()
                    ? desk.ask(Asked.DAY, "Which other day would suit you?")
                    : desk.ask(
                            Asked.SLOT, "I have " + desk.wording().slots(notes.offered) + ". Would one of those do?");
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
                    desk.wording().employee(notes.employee)
                            + " has nothing free then. Shall I look with someone else?");
        }
        notes.days.clear();
        notes.times = null;
        notes.soonest = false;
        notes.lookAnew();
        return desk.ask(Asked.DAY, "I'm sorry, I can't find a free time then. Which other day would suit you?");
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
        String open = Lists.join(
                Arrays.stream(DayOfWeek.values())
                        .filter(d -> !facts.openings().usually(d).isEmpty())
                        .map(d -> d.getDisplayName(TextStyle.FULL, Locale.US))
                        .toList(),
                "and");
        notes.say(past ? "That day has passed." : openings.closed(first) + ". We're open " + open + ".");
        return desk.ask(Asked.DAY, "Which day would suit you?");
    }

    static LocalTime timeOf(SalonFacts facts, Slot slot) {
        return facts.local(slot.start()).toLocalTime();
    }
}
