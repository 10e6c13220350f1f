package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.receptionist.model.builtin.Notes.Asked;
import app.ringlet.cloud.receptionist.model.builtin.Notes.Task;
import app.ringlet.cloud.receptionist.understanding.Heard;
import app.ringlet.cloud.receptionist.understanding.Intent;
import app.ringlet.cloud.receptionist.understanding.YesNo;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What goes before the question that was asked: a person, a message, a question of the caller's own. */
final class Urgent {

    private static final Set<Intent> HARMLESS =
            EnumSet.of(Intent.WAIT, Intent.THANKS, Intent.GREETING, Intent.FOR_ANOTHER);

    private final Desk desk;
    private final Notes notes;
    private final Heard heard;

    Urgent(Desk desk, Heard heard) {
        this.desk = desk;
        this.notes = desk.notes();
        this.heard = heard;
    }

    Optional<Step> step() {
        if (notes.asked == Asked.MESSAGE
                || ((notes.asked == Asked.NAME || notes.asked == Asked.CONFIRM_NAME)
                        && heard.name().isPresent())) {
            return Optional.empty();
        }
        if (heard.has(Intent.PERSON) && !asksWhatIAm() && !heard.has(Intent.WAITLIST) && !anotherStylist()) {
            return Optional.of(desk.person(desk.line("person.ofCourse")));
        }
        Optional<Step> staffDay = new StaffDays(desk).ask(heard);
        if (staffDay.isPresent()) {
            return staffDay;
        }
        boolean hoursBefore = notes.askedHours;
        List<String> answers = new ArrayList<>(new Answers(desk).to(heard));
        notes.askedHours = notes.askedHours && (!hoursBefore || !answers.isEmpty());
        if (answers.isEmpty()) {
            boolean namesThemselves = notes.asked == Asked.NAME || notes.asked == Asked.CONFIRM_NAME;
            Optional<String> chat = namesThemselves && !heard.manner().asks() ? Optional.empty() : new Chat(desk).answer(heard);
            chat.ifPresent(answers::add);
        }
        Optional<Step> written = answers.isEmpty() ? new Questions(desk).ask(heard) : Optional.empty();
        if (written.isPresent()) {
            if (booksToo()) {
                new Wishes(desk, heard).note();
            }
            return written;
        }
        if (answers.isEmpty()) {
            boolean waits = heard.has(Intent.WAIT)
                    && heard.when().isEmpty()
                    && heard.intents().stream().allMatch(HARMLESS::contains)
                    && !heard.manner().asks()
                    && notes.task != Task.NONE;
            if (waits) {
                notes.say(desk.line("talk.ofCourse"));
                return Optional.of(back());
            }
            return Optional.empty();
        }
        answers.forEach(notes::say);
        notes.answered = true;
        return booksToo() ? Optional.empty() : Optional.of(back());
    }

    /** "Then someone else is fine" asks for no person on the telephone. */
    private boolean anotherStylist() {
        String said = heard.words().toString();
        return notes.task == Task.BOOK
                && said.matches(".*\\b(someone|somebody|anyone|anybody) else\\b.*")
                && !said.matches(".*\\b(speak|talk|transfer|connect|human|real|through)\\b.*");
    }

    private boolean asksWhatIAm() {
        return heard.has(Intent.ROBOT)
                && !heard.words().toString().matches(".*\\b(talk|speak|put|transfer|connect|want|need)\\b.*");
    }

    /** "How much is a cut, and can I book one for Friday" goes on to the booking. */
    private boolean booksToo() {
        boolean when = !heard.when().days().isEmpty() && !heard.has(Intent.HOURS) && !heard.has(Intent.STAFF);
        boolean asksToBook = heard.has(Intent.BOOK)
                && heard.words().toString().matches(".*\\b(book|schedule|appointment|come in|reserve|make)\\b.*");
        boolean agrees = heard.answer().filter(YesNo.YES::equals).isPresent()
                && notes.task != Task.NONE
                && notes.asked != Asked.NOTHING
                && heard.words().at(0).matches("yes|yeah|sure|ok|okay|yep");
        return asksToBook
                || when && heard.has(Intent.BOOK)
                || agrees
                || heard.has(Intent.CANCEL)
                || heard.has(Intent.MOVE);
    }

    /** Back to what was going on, or on to a booking of what was asked about. */
    private Step back() {
        if (notes.task != Task.NONE && !notes.question.isEmpty()) {
            return desk.ask(notes.asked, notes.question);
        }
        if (heard.menu().services().size() == 1
                && (heard.has(Intent.PRICE)
                        || heard.has(Intent.DURATION)
                        || heard.has(Intent.MENU)
                        || heard.has(Intent.STAFF))) {
            notes.finish();
            notes.suggested = heard.menu().services().getFirst();
            return desk.ask(Asked.BOOK_SUGGESTED, desk.line("book.suggest"));
        }
        return desk.anythingElse();
    }
}
