package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.CommittedAct;
import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.receptionist.model.ToolCall;
import app.ringlet.cloud.receptionist.model.builtin.Notes.Again;
import app.ringlet.cloud.receptionist.model.builtin.Notes.Asked;
import app.ringlet.cloud.receptionist.model.builtin.Notes.Task;
import app.ringlet.cloud.receptionist.understanding.Heard;
import app.ringlet.cloud.receptionist.understanding.Intent;
import app.ringlet.cloud.receptionist.understanding.Party;
import app.ringlet.cloud.receptionist.understanding.Phrases;
import app.ringlet.cloud.receptionist.understanding.Understander;
import app.ringlet.cloud.receptionist.understanding.Words;
import app.ringlet.cloud.receptionist.understanding.time.Days;
import app.ringlet.cloud.receptionist.understanding.time.Except;
import app.ringlet.cloud.receptionist.understanding.time.Relative;
import app.ringlet.cloud.receptionist.understanding.time.Times;
import app.ringlet.cloud.receptionist.understanding.time.When;
import app.ringlet.protocol.booking.AppointmentView;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the caller wants: a new task, or more of the present one, or otherwise than before. */
final class Wishes {

    private static final Phrases SOMEONE_ELSE = Phrases.of(
            "someone|somebody|anyone|anybody else",
            "another|different|other stylist|person|hairdresser|barber",
            "not with #staff");
    private static final Phrases OWN = Phrases.of("my .. appointment|booking|visit|reservation");
    private static final Phrases AS_EVER = Phrases.of(
            "the|my usual",
            "same as last|always|before|usual",
            "same thing|service|again",
            "what i had last|before",
            "like last time");

    private final Desk desk;
    private final Notes notes;
    private final Heard heard;

    Wishes(Desk desk, Heard heard) {
        this.desk = desk;
        this.notes = desk.notes();
        this.heard = heard;
    }

    Optional<Step> step() {
        heard.name().ifPresent(name -> notes.name = name);
        Optional<Step> correction = correction();
        if (correction.isPresent()) {
            return correction;
        }
        if (dropsIt()) {
            return Optional.of(drop());
        }
        if (heard.has(Intent.CANCEL) && !(notes.task == Task.CANCEL) && !movesInstead()) {
            return Optional.of(begin(Task.CANCEL));
        }
        if (heard.has(Intent.MOVE) && notes.task != Task.MOVE && (notes.task != Task.BOOK || movesOwn())) {
            return Optional.of(begin(Task.MOVE));
        }
        if (heard.has(Intent.MY_APPOINTMENTS) && notes.task == Task.NONE && !heard.has(Intent.BOOK)) {
            return Optional.of(begin(Task.MY_APPOINTMENTS));
        }
        if (heard.has(Intent.RUNNING_LATE) && notes.task != Task.LATE) {
            return Optional.of(late());
        }
        if (heard.has(Intent.WAITLIST) && notes.task != Task.WAITLIST) {
            return Optional.of(waitlist());
        }
        if (heard.has(Intent.CONFIRM) && notes.task == Task.NONE && heard.menu().isEmpty()) {
            Step step = begin(Task.CONFIRM);
            return Optional.of(step);
        }
        if (heard.has(Intent.MESSAGE) && !heard.wishes()) {
            notes.finish();
            notes.task = Task.MESSAGE;
            return Optional.of(Tasks.goOn(desk));
        }
        boolean changed = absorb();
        boolean books = notes.task == Task.NONE && (heard.has(Intent.BOOK) || changed);
        if (books) {
            notes.task = Task.BOOK;
        }
        return changed || books ? Optional.of(Tasks.goOn(desk)) : Optional.empty();
    }

    /** "I can't make it on Friday, can we move it": both words, one wish. */
    private boolean movesInstead() {
        return heard.has(Intent.MOVE) && !heard.words().list().contains("cancel");
    }

    /** In the middle of a booking, "move" may mean the time that is being booked. */
    private boolean movesOwn() {
        return OWN.in(heard.words()) && desk.dialogue().state().hold() == null;
    }

    /** Takes note of a booking that is wanted along with something else. */
    void note() {
        boolean changed = absorb();
        if (notes.task == Task.NONE && (heard.has(Intent.BOOK) || changed)) {
            notes.task = Task.BOOK;
            notes.question = "";
        }
    }

    private Step late() {
        notes.finish();
        notes.task = Task.LATE;
        notes.message = desk.line("message.late", desk.dialogue().heard().text().strip());
        return Tasks.goOn(desk);
    }

    /** With what was said of the visit so far. */
    private Step waitlist() {
        absorb();
        notes.task = Task.WAITLIST;
        return desk.holding() ? desk.act(new ToolCall.Release()) : Tasks.goOn(desk);
    }

    /** What was just booked is not right: its time is moved, its name is for the desk to mend. */
    private Optional<Step> correction() {
        UUID booked = justMade();
        if (booked == null || notes.asked != Asked.ANYTHING_ELSE) {
            return Optional.empty();
        }
        boolean named =
                heard.name().isPresent() && (heard.no() || heard.words().list().contains("sorry"));
        if (heard.has(Intent.WRONG_NAME) || named) {
            notes.finish();
            notes.task = Task.MESSAGE;
            notes.message = "Wrong name: " + desk.dialogue().heard().text().strip();
            return Optional.of(Tasks.goOn(desk));
        }
        boolean other = heard.words().toString().matches(".*\\b(make|change|move|switch|sorry|actually) .*")
                && !heard.when().isEmpty()
                && heard.menu().isEmpty()
                && !heard.has(Intent.BOOK)
                && !heard.has(Intent.CANCEL);
        if (!other) {
            return Optional.empty();
        }
        notes.finish();
        notes.task = Task.MOVE;
        take(heard.when());
        notes.appointment = booked;
        return Optional.of(Tasks.goOn(desk));
    }

    /** "Cancel that", "never mind" in the middle of a booking drops the booking, not an appointment. */
    private boolean dropsIt() {
        boolean open = notes.task == Task.BOOK || notes.task == Task.MOVE || notes.task == Task.CANCEL;
        boolean ownAppointment =
                heard.words().toString().matches(".*\\bmy (\\w+ )?(appointment|booking|reservation|visit)\\b.*");
        boolean bareCancel = heard.has(Intent.CANCEL) && !ownAppointment && notes.task == Task.BOOK && !heard.wishes();
        return open && (bareCancel || (heard.has(Intent.NEVER_MIND) && !heard.wishes()));
    }

    private Step drop() {
        notes.finish();
        notes.say(desk.line("talk.dropped"));
        if (desk.holding()) {
            return desk.act(new ToolCall.Release());
        }
        return desk.anythingElse();
    }

    private Step begin(Task task) {
        UUID justMade = justMade();
        notes.finish();
        notes.task = task;
        // Who says that they will come has agreed; who asks whether it stands has not.
        notes.agreed = task == Task.CONFIRM && !heard.manner().asks();
        if (task == Task.MOVE) {
            notes.shift = Notes.Shift.of(heard.when().relative());
            splitOldFromNew();
        } else {
            describeAppointment();
        }
        boolean pointsAtIt = heard.words().toString().matches(".*\\b(it|that|this)\\b.*");
        if (justMade != null && pointsAtIt && notes.appointmentDays.isEmpty()) {
            notes.appointment = justMade;
        }
        return Tasks.goOn(desk);
    }

    /** The appointment that this call has just made or moved. */
    private @Nullable UUID justMade() {
        return desk.dialogue().state().committed().reversed().stream()
                .filter(c -> c.kind() != CommittedAct.Kind.CANCELLED)
                .map(c -> c.appointment())
                .filter(Objects::nonNull)
                .map(AppointmentView::id)
                .findFirst()
                .orElse(null);
    }

    void describeAppointment() {
        notes.appointmentDays = new ArrayList<>(heard.when().days());
        notes.services = new ArrayList<>(heard.menu().services());
        notes.choice = new ArrayList<>(heard.menu().choice());
        if (!heard.staff().employees().isEmpty()) {
            notes.employee = heard.staff().employees().getFirst();
        }
    }

    /** "Move my Thursday appointment to Friday at ten": what stands before "to" is the old one. */
    private void splitOldFromNew() {
        Words words = heard.words();
        int to = words.list().lastIndexOf("to");
        boolean timeItself = to > 0 && words.at(to - 1).matches("quarter|five|ten|twenty|like|want|need|have|minutes");
        Understander understander = new Understander(desk.facts(), desk.language());
        When old = to > 0 && !timeItself ? understander.when(words.slice(0, to)) : When.NOTHING;
        When wanted = to > 0 && !timeItself ? understander.when(words.slice(to, words.size())) : heard.when();
        boolean named =
                words.toString().matches(".*\\bmy \\w+( \\w+)? (appointment|booking|visit|cut|color|colour)\\b.*");
        if (wanted.isEmpty() && !old.isEmpty()) {
            // "I need to move my appointment on Thursday" or "reschedule for Friday".
            boolean newOne = words.toString().matches(".*\\b(for|until|till) (?:the |next |this )?\\w+.*") && !named;
            wanted = newOne ? old : When.NOTHING;
            old = newOne ? When.NOTHING : old;
        }
        notes.appointmentDays = new ArrayList<>(old.days());
        notes.services = new ArrayList<>(heard.menu().services());
        notes.choice = new ArrayList<>(heard.menu().choice());
        take(wanted);
        if (words.list().contains("with") && !heard.staff().employees().isEmpty()) {
            notes.employee = heard.staff().employees().getFirst();
        }
    }

    /** Takes over what was said about the visit. Whether there was anything. */
    private boolean absorb() {
        boolean party = party();
        boolean again = again();
        boolean services = addServices() || again || party;
        boolean staff = staff();
        boolean when = take(heard.when());
        if (heard.when().refused().stream().anyMatch(notes.days::contains)) {
            notes.days.removeAll(heard.when().refused());
            notes.lookAnew();
            when = true;
        }
        boolean askedMore = notes.task == Task.BOOK && notes.asked == Asked.SLOT && notes.chosen == null && staff;
        if (services || staff || when || askedMore) {
            notes.lookAnew();
        }
        return services || staff || when;
    }

    /** Adds what was named to what is wanted; "instead" and "actually" put it in its place. */
    boolean addServices() {
        var menu = heard.menu();
        if (menu.isEmpty() || notes.task == Task.MOVE || notes.task == Task.CANCEL) {
            return false;
        }
        boolean adds = heard.words().toString().matches(".*\\b(and|also|plus|add|too|as well|with)\\b.*");
        List<UUID> before = List.copyOf(notes.services);
        if (!notes.choice.isEmpty() || !menu.services().isEmpty()) {
            List<UUID> picked = menu.services().isEmpty() ? List.of() : menu.services();
            boolean corrects = !adds && notes.choice.isEmpty() && !before.isEmpty();
            if (corrects) {
                notes.services.clear();
            }
            picked.stream().filter(s -> !notes.services.contains(s)).forEach(notes.services::add);
            if (!picked.isEmpty()) {
                notes.choice.clear();
            }
        }
        if (!menu.choice().isEmpty() && menu.choice().stream().noneMatch(notes.services::contains)) {
            notes.choice = new ArrayList<>(menu.choice());
        }
        notes.addOns.removeAll(menu.refused());
        menu.addOns().stream().filter(a -> !notes.addOns.contains(a)).forEach(notes.addOns::add);
        return true;
    }

    private boolean staff() {
        var staff = heard.staff();
        if (!staff.employees().isEmpty()) {
            notes.employee = staff.employees().getFirst();
            notes.anyone = staff.employees().size() > 1;
            if (notes.anyone) {
                notes.employee = null;
            }
            return true;
        }
        if (staff.anyone() || SOMEONE_ELSE.in(heard.words())) {
            notes.employee = null;
            notes.anyone = true;
            return true;
        }
        if (!staff.stranger().isEmpty() && notes.task != Task.CANCEL) {
            List<String> names =
                    desk.facts().employees().stream().map(e -> e.name()).toList();
            notes.say(desk.line("book.noSuchPerson", staff.stranger()) + " "
                    + desk.line("book.workHere", desk.texts().and(names)));
            return true;
        }
        return false;
    }

    /** Who comes: someone else than the caller, or several. Whether that changes the visit. */
    private boolean party() {
        Party party = heard.party();
        boolean other = heard.has(Intent.FOR_ANOTHER) || !party.other().isEmpty();
        if (notes.task != Task.NONE && notes.task != Task.BOOK) {
            return false;
        }
        if (party.size() > 1) {
            boolean changed = notes.party != party.size();
            notes.party = party.size();
            return changed;
        }
        if (other && notes.party < 2) {
            notes.forAnother = true;
            // The caller's own name, if they gave it, is not the other's.
            notes.name = null;
            notes.doubtfulName = null;
        }
        return false;
    }

    /** "The same as last time", "my usual". */
    private boolean again() {
        boolean visit = notes.task == Task.NONE || notes.task == Task.BOOK;
        boolean known = desk.dialogue().state().client() != null;
        if (!visit || !known) {
            return false;
        }
        List<Again> again = new ArrayList<>();
        if (heard.when().relative() instanceof Relative.Same same && same.visit() == Relative.Visit.LAST) {
            if (same.time()) {
                again.add(Again.TIME);
            }
            if (same.day()) {
                again.add(Again.DAY);
            }
        }
        if (AS_EVER.in(heard.words()) && heard.menu().isEmpty() && notes.services.isEmpty()) {
            again.add(Again.SERVICES);
        }
        if (again.isEmpty()) {
            return false;
        }
        notes.again = again;
        notes.lookedUp = false;
        return true;
    }

    private boolean take(When when) {
        boolean shifted = shift(when.relative());
        boolean narrowed = !when.except().equals(Except.NOTHING);
        if (narrowed) {
            notes.except = when.except();
        }
        if (when.isEmpty()) {
            return shifted || narrowed;
        }
        notes.choices = new ArrayList<>(when.choices());
        if (!when.days().isEmpty()) {
            notes.days = new ArrayList<>(when.days());
            notes.soonest = false;
        }
        if (when.times() != null) {
            notes.times = when.times();
            notes.soonest = false;
        }
        if (when.anyDay()) {
            notes.days.clear();
            notes.times = when.times();
            notes.soonest = when.times() == null;
        }
        if (when.soonest()) {
            notes.soonest = true;
            notes.times = when.times();
            if (when.days().isEmpty()) {
                notes.days.clear();
            }
        }
        return true;
    }

    /** "An hour later", "the day before": reckoned from what was chosen, offered or is to be moved. */
    private boolean shift(@Nullable Relative relative) {
        if (notes.task == Task.MOVE && notes.chosen == null && notes.offered.isEmpty() && relative != null) {
            notes.shift = Notes.Shift.of(relative);
            return notes.shift != null;
        }
        if (!(relative instanceof Relative.Shift shift) || shift.vague()) {
            return false;
        }
        ZonedDateTime base = base();
        if (base == null) {
            return false;
        }
        ZonedDateTime wanted = base.plusDays(shift.days()).plusMinutes(shift.minutes());
        notes.days = new ArrayList<>(List.of(Days.of(wanted.toLocalDate())));
        notes.times = Times.at(wanted.toLocalTime());
        notes.choices.clear();
        notes.soonest = false;
        return true;
    }

    private @Nullable ZonedDateTime base() {
        if (notes.chosen != null) {
            return desk.facts().local(notes.chosen.start());
        }
        if (!notes.offered.isEmpty()) {
            return desk.facts().local(notes.offered.getFirst().start());
        }
        return desk.dialogue().state().seen().stream()
                .filter(a -> notes.appointment == null || a.id().equals(notes.appointment))
                .findFirst()
                .map(a -> desk.facts().local(a.start()))
                .orElse(null);
    }
}
