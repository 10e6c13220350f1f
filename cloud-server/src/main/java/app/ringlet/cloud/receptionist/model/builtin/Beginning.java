package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.Utterance;
import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.receptionist.understanding.Heard;
import app.ringlet.cloud.receptionist.understanding.Phrases;
import app.ringlet.cloud.receptionist.understanding.Understander;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Begins to move, cancel, confirm or tell the caller's appointments, with what they have said of them. */
final class Beginning {

    private static final Phrases OWN = Phrases.of("my .. appointment|booking|visit|reservation");
    private static final Phrases REBOOKS = Phrases.of("cancel .. rebook|reschedule", "cancel .. re book");
    private static final Pattern THEN_BOOKS = Pattern.compile(
            "(?is)(.*\\bcancel\\b.*?\\w.*?),? (?:and|then|but)(?: then)? ((?:please |instead )?(?:book|make|schedule)"
                    + " .*)");
    private static final Phrases COMING = Phrases.of("i'm|i'll|we'm|we'll|be|i|we coming|come|there|be");
    private static final Phrases ALL = Phrases.of(
            "cancel both|all|everything", "both|all of them|these|those", "them all", "all my", "everything i");
    private static final Phrases ANOTHERS = Phrases.of(
            "my|and .. husband's|wife's|son's|daughter's|mother's|mom's|mum's|sister's|brother's|friend's|partner's");
    private static final Understander.Expectation NOTHING =
            new Understander.Expectation(List.of(), false, false, false, false);

    private final Desk desk;
    private final Notes notes;
    private final Heard heard;

    Beginning(Desk desk, Heard heard) {
        this.desk = desk;
        this.notes = desk.notes();
        this.heard = heard;
    }

    Step with(Task task) {
        return with(task, "");
    }

    private Step with(Task task, String afterwards) {
        UUID justMade = Corrections.justMade(desk);
        notes.finish();
        notes.task = task;
        notes.afterwards = afterwards;
        // Who says that they will come has agreed; who asks whether it stands has not.
        notes.agreed = task == Task.CONFIRM && !heard.manner().asks() && COMING.in(heard.words());
        if (task == Task.MOVE) {
            notes.shift = Shift.of(heard.when().relative());
            new OldAndNew(desk, heard).split();
        } else {
            new OldAndNew(desk, heard).describe();
        }
        notes.all = task == Task.CANCEL && ALL.in(heard.words());
        if (task == Task.CANCEL && OWN.in(heard.words()) && ANOTHERS.in(heard.words())) {
            notes.say(desk.line("own.onlyYours"));
            notes.services.clear();
            notes.choice.clear();
        }
        boolean pointsAtIt = heard.words().toString().matches(".*\\b(it|that|this)\\b.*");
        if (justMade != null && pointsAtIt && notes.appointmentDays.isEmpty()) {
            notes.appointment = justMade;
        }
        return Tasks.goOn(desk);
    }

    /** Goes on with an appointment that was found by what the caller said of it before. */
    Step withOne(Task task, @Nullable UUID appointment) {
        notes.finish();
        notes.task = task;
        notes.lookedUp = true;
        if (task == Task.MOVE) {
            notes.shift = Shift.of(heard.when().relative());
            new OldAndNew(desk, heard).split();
        }
        notes.appointment = appointment;
        return Tasks.goOn(desk);
    }

    /** "Cancel my beard trim and book me a men's cut": what stands after "book" waits until the first is done. */
    Step cancel() {
        if (REBOOKS.in(heard.words())) {
            return with(Task.MOVE);
        }
        Matcher both = THEN_BOOKS.matcher(desk.dialogue().heard().text());
        if (notes.task != Task.NONE || !both.matches()) {
            return with(Task.CANCEL);
        }
        Heard first = new Understander(desk.facts(), desk.language()).hear(Utterance.of(both.group(1)), NOTHING);
        return new Beginning(desk, first).with(Task.CANCEL, both.group(2));
    }
}
