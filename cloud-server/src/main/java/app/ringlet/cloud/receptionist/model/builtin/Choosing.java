package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.receptionist.understanding.Heard;
import app.ringlet.cloud.receptionist.understanding.Intent;
import app.ringlet.cloud.receptionist.understanding.OfferReference;
import app.ringlet.cloud.receptionist.understanding.Phrases;
import app.ringlet.cloud.receptionist.understanding.time.Days;
import app.ringlet.cloud.receptionist.understanding.time.Relative;
import app.ringlet.cloud.receptionist.understanding.time.Times;
import app.ringlet.cloud.receptionist.understanding.time.When;
import app.ringlet.protocol.booking.Slot;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which of the things just offered is meant: by place, by time, by stylist. */
final class Choosing {

    /** Whatever is offered will do: the first is proposed. */
    private static final Phrases WHENEVER = Phrases.of(
            "any time|day|anytime $",
            "anytime|whenever",
            "any time|day is|works|that|you|will|at|please",
            "i'm flexible|easy");

    /** A wish for times, and no choice among those that were offered. */
    private static final Phrases ANY_TIME = Phrases.of("any time", "anytime", "anything after|before|between");

    private final Desk desk;
    private final Notes notes;
    private final Heard heard;
    private final SalonFacts facts;

    Choosing(Desk desk, Heard heard) {
        this.desk = desk;
        this.notes = desk.notes();
        this.heard = heard;
        this.facts = desk.facts();
    }

    /** One of the times that were offered, or a wish for others. */
    Optional<Step> slot() {
        boolean leaves = heard.words().size() < 4 || (heard.no() && !heard.wishes());
        if (heard.has(Intent.GOODBYE) && leaves) {
            return Optional.empty();
        }
        boolean whenever = WHENEVER.in(heard.words())
                && !notes.offered.isEmpty()
                && heard.when().days().isEmpty()
                && heard.when().times() == null;
        if (whenever && !heard.no() && notes.asked == Asked.SLOT) {
            notes.chosen = notes.offered.getFirst();
            notes.agreed = false;
            return Optional.of(Tasks.goOn(desk));
        }
        if (ANY_TIME.in(heard.words())
                && !heard.when().isEmpty()
                && !heard.when().exact()) {
            return Optional.empty();
        }
        Optional<OfferReference> reference = heard.reference();
        List<Slot> offered = notes.offered.isEmpty() && notes.chosen != null ? List.of(notes.chosen) : notes.offered;
        if (reference.isPresent()
                && reference.get().name().startsWith("ASK_")
                && heard.when().isEmpty()) {
            if (reference.get() == OfferReference.ASK_OTHER_DAY
                    && heard.when().relative() instanceof Relative.Shift by
                    && !by.vague()) {
                return Optional.empty();
            }
            return others(reference.get(), offered);
        }
        if (heard.no() && !heard.wishes() && reference.isEmpty() && notes.asked == Asked.SLOT) {
            return others(OfferReference.ASK_OTHERS, offered);
        }
        List<Slot> meant = new ArrayList<>(offered);
        boolean narrowed = narrow(meant);
        if (meant.isEmpty() || refuses() || (!heard.yes() && heard.manner().odd() > 2 && reference.isEmpty())) {
            return Optional.empty();
        }
        Optional<Slot> picked = reference.flatMap(r -> at(r, meant));
        if (picked.isEmpty() && meant.size() == 1 && (narrowed || heard.yes())) {
            picked = Optional.of(meant.getFirst());
        }
        if (picked.isEmpty()
                && !narrowed
                && heard.yes()
                && heard.staff().isEmpty()
                && heard.when().isEmpty()
                && heard.menu().isEmpty()) {
            return Optional.of(desk.ask(
                    notes.asked, desk.line("find.whichOne", desk.wording().slots(offered))));
        }
        return picked.map(this::take);
    }

    /** The n-th that was offered, by its key. */
    Optional<Step> key(int number) {
        boolean slot = notes.asked == Asked.SLOT && number <= notes.offered.size();
        boolean own = notes.asked == Asked.WHICH_APPOINTMENT
                && number <= Math.min(3, desk.dialogue().state().seen().size());
        if (number < 1 || !(slot || own)) {
            return Optional.empty();
        }
        if (slot) {
            notes.chosen = notes.offered.get(number - 1);
            notes.agreed = true;
        } else {
            notes.appointment = desk.dialogue().state().seen().get(number - 1).id();
            notes.services.clear();
            notes.employee = null;
        }
        return Optional.of(Tasks.goOn(desk));
    }

    private boolean refuses() {
        return heard.no() && heard.when().isEmpty() && heard.staff().isEmpty();
    }

    /** Whether something else than the chosen time is asked for. */
    boolean wantsOther() {
        Slot chosen = notes.chosen;
        if (chosen == null) {
            return heard.wishes();
        }
        List<Slot> same = new ArrayList<>(List.of(chosen));
        boolean narrowed = narrow(same);
        boolean otherService = heard.menu().services().stream().anyMatch(s -> !notes.services.contains(s))
                || !heard.menu().addOns().stream().allMatch(notes.addOns::contains);
        return (narrowed && same.isEmpty())
                || otherService
                || !heard.menu().refused().isEmpty()
                || heard.reference().filter(r -> r.name().startsWith("ASK_")).isPresent() && !heard.yes();
    }

    private Step take(Slot slot) {
        notes.chosen = slot;
        // What is asked about or complained of is said again, and asked.
        boolean contradicts = heard.no() && notes.asked == Asked.CONFIRM;
        notes.agreed = (heard.yes() || heard.picks()) && notes.party < 2 && !contradicts;
        // A time that was offered among others is taken as said; more wishes in the same breath still count.
        new Details(desk, heard).addServices();
        return Tasks.goOn(desk);
    }

    /** Keeps those that fit what was said. Whether anything was said that could tell them apart. */
    private boolean narrow(List<Slot> slots) {
        When when = heard.when();
        boolean narrowed = false;
        if (!when.days().isEmpty()) {
            boolean itself = Dates.in(heard.words()) || deniesWeek(when.days(), slots);
            slots.removeIf(s -> when.days().stream()
                    .noneMatch(d -> fits(d, facts.local(s.start()).toLocalDate(), slots, itself)));
            narrowed = true;
        }
        if (when.times() != null) {
            LocalTime exact = when.times().exact();
            slots.removeIf(s -> exact != null
                    ? !onDial(timeOf(s), exact, when.bareNumber())
                    : !when.times().contains(timeOf(s)));
            narrowed = true;
        }
        if (when.endBy() != null) {
            slots.removeIf(s -> facts.local(s.end()).toLocalTime().isAfter(when.endBy()));
        }
        if (when.pastTheHour() >= 0) {
            slots.removeIf(s -> timeOf(s).getMinute() != when.pastTheHour());
            narrowed = true;
        }
        if (!heard.staff().employees().isEmpty()) {
            slots.removeIf(s -> !heard.staff().employees().contains(s.employeeId()));
            narrowed = true;
        }
        return narrowed;
    }

    /** "No, I said Friday", when nothing but a Friday is offered: another one is meant. */
    private boolean deniesWeek(List<Days> said, List<Slot> offers) {
        return heard.no()
                && said.size() == 1
                && offers.stream()
                        .allMatch(s -> facts.local(s.start()).getDayOfWeek()
                                == said.getFirst().from().getDayOfWeek());
    }

    /** "Thursday" said of offers means the Thursday that was offered, whichever week that is in. */
    private static boolean fits(Days said, LocalDate offered, List<Slot> offers, boolean itself) {
        return said.contains(offered)
                || (!itself
                        && said.single()
                        && !offers.isEmpty()
                        && said.from().getDayOfWeek() == offered.getDayOfWeek());
    }

    private static boolean onDial(LocalTime offered, LocalTime said, boolean bare) {
        return offered.equals(said) || (bare && offered.equals(said.plusHours(12)));
    }

    private LocalTime timeOf(Slot slot) {
        return Finding.timeOf(facts, slot);
    }

    static <T> Optional<T> at(OfferReference reference, List<T> things) {
        int last = things.size() - 1;
        int index =
                switch (reference) {
                    case FIRST, EARLIEST, ANY -> 0;
                    case SECOND -> 1;
                    case THIRD -> 2;
                    case LAST, LATEST -> last;
                    case MIDDLE -> last / 2;
                    case ASK_LATER, ASK_EARLIER, ASK_OTHER_DAY, ASK_OTHERS -> -1;
                };
        return index >= 0 && index <= last ? Optional.of(things.get(index)) : Optional.empty();
    }

    private Optional<Step> others(OfferReference reference, List<Slot> offered) {
        new Details(desk, heard).addServices();
        notes.chosen = null;
        notes.agreed = false;
        @Nullable Times anyTime = notes.times == null ? null : Times.ANY;
        switch (reference) {
            case ASK_LATER -> {
                notes.laterThan = offered.isEmpty() ? null : offered.getLast().start();
                notes.earlierThan = null;
                notes.times = anyTime;
            }
            case ASK_EARLIER -> {
                notes.earlierThan =
                        offered.isEmpty() ? null : offered.getFirst().start();
                notes.laterThan = null;
                notes.times = anyTime;
            }
            case ASK_OTHER_DAY -> {
                notes.lookAnew();
                notes.days.clear();
                notes.times = null;
                return Optional.of(desk.ask(Asked.DAY, desk.line("find.whichDay")));
            }
            default -> offered.forEach(s -> notes.passedOver.add(s.start()));
        }
        return Optional.of(Tasks.goOn(desk));
    }
}
