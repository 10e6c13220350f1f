package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.CommittedAct;
import app.ringlet.cloud.receptionist.Utterance;
import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.receptionist.model.ToolCall;
import app.ringlet.cloud.receptionist.model.builtin.Notes.Asked;
import app.ringlet.cloud.receptionist.model.builtin.Notes.Task;
import app.ringlet.cloud.receptionist.understanding.Heard;
import app.ringlet.cloud.receptionist.understanding.Intent;
import app.ringlet.cloud.receptionist.understanding.Phrases;
import app.ringlet.cloud.receptionist.understanding.Understander;
import app.ringlet.cloud.receptionist.understanding.Words;
import app.ringlet.cloud.receptionist.understanding.time.When;
import app.ringlet.protocol.booking.AppointmentView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the caller wants: a new task, or more of the present one, or otherwise than before. */
final class Wishes {

    private static final Phrases OWN = Phrases.of("my .. appointment|booking|visit|reservation");

    private final Desk desk;
    private final Notes notes;
    private final Heard heard;

    private static final Phrases REBOOKS = Phrases.of("cancel .. rebook|reschedule", "cancel .. re book");
    private static final Pattern THEN_BOOKS = Pattern.compile(
            "(?is)(.*\\bcancel\\b.*?\\w.*?),? (?:and|then|but)(?: then)? ((?:please |instead )?(?:book|make|schedule)"
                    + " .*)");
    private static final Understander.Expectation NOTHING =
            new Understander.Expectation(List.of(), false, false, false, false);

    private static final Phrases HAS_ONE = Phrases.of(
            "i've|we've got|had|booked a|an|my ... make|change|switch|swap|turn it|that",
            "i|we have|had|booked a|an|my ... make|change|switch|swap|turn it|that",
            "i'm|we're booked|down ... make|change|switch|swap|turn it|that");

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
        if (changesOwn()) {
            // Changing what is done at a visit is for the desk; its time is moved here.
            return Optional.of(
                    heard.menu().services().size() + heard.menu().choice().size() > 1
                            ? desk.person(desk.line("person.cannot"))
                            : begin(Task.MOVE));
        }
        if (dropsIt()) {
            return Optional.of(drop());
        }
        if (heard.has(Intent.CANCEL) && !(notes.task == Task.CANCEL) && !movesInstead()) {
            return Optional.of(REBOOKS.in(heard.words()) ? begin(Task.MOVE) : cancelThenBook());
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
        boolean changed = new Details(desk, heard).absorb();
        boolean books = notes.task == Task.NONE && (heard.has(Intent.BOOK) || changed);
        if (books) {
            notes.task = Task.BOOK;
        }
        return changed || books ? Optional.of(Tasks.goOn(desk)) : Optional.empty();
    }

    /** "Cancel my beard trim and book me a men's cut": what stands after "book" waits until the first is done. */
    private Step cancelThenBook() {
        Matcher both = THEN_BOOKS.matcher(desk.dialogue().heard().text());
        if (notes.task != Task.NONE || !both.matches()) {
            return begin(Task.CANCEL);
        }
        Heard first = new Understander(desk.facts(), desk.language()).hear(Utterance.of(both.group(1)), NOTHING);
        return new Wishes(desk, first).begin(Task.CANCEL, both.group(2));
    }

    /** "I've got a cut on Wednesday, can you make it a colour": no second visit. */
    private boolean changesOwn() {
        return notes.task == Task.NONE && !heard.has(Intent.CANCEL) && HAS_ONE.in(heard.words());
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
        boolean changed = new Details(desk, heard).absorb();
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
        new Details(desk, heard).absorb();
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
        new Details(desk, heard).take(heard.when());
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
        return begin(task, "");
    }

    private Step begin(Task task, String afterwards) {
        UUID justMade = justMade();
        notes.finish();
        notes.task = task;
        notes.afterwards = afterwards;
        // Who says that they will come has agreed; who asks whether it stands has not.
        notes.agreed = task == Task.CONFIRM && !heard.manner().asks();
        if (task == Task.MOVE) {
            notes.shift = Shift.of(heard.when().relative());
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

    /** What the caller wanted to have booked once something else was cancelled. */
    static Step afterwards(Desk desk) {
        String words = desk.notes().afterwards;
        desk.notes().finish();
        Heard heard = new Understander(desk.facts(), desk.language()).hear(Utterance.of(words), NOTHING);
        return new Wishes(desk, heard).step().orElseGet(desk::anythingElse);
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
        new Details(desk, heard).take(wanted);
        if (words.list().contains("with") && !heard.staff().employees().isEmpty()) {
            notes.employee = heard.staff().employees().getFirst();
        }
    }
}
