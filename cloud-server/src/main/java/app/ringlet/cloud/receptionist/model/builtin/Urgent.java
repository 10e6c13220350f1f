package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.Utterance;
import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.receptionist.understanding.Heard;
import app.ringlet.cloud.receptionist.understanding.Intent;
import app.ringlet.cloud.receptionist.understanding.Understander;
import app.ringlet.cloud.receptionist.understanding.YesNo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** What goes before the question that was asked: a person, a message, a question of the caller's own. */
final class Urgent {

    private static final Set<Intent> HARMLESS =
            EnumSet.of(Intent.WAIT, Intent.THANKS, Intent.GREETING, Intent.FOR_ANOTHER);

    private final Desk desk;
    private final Notes notes;
    private final Heard heard;

    private static final Pattern CLAUSES = Pattern.compile(
            "[,?;.]\\s+(?:and )?|\\b(?:and|but) (?=(?:how|what|when|do|does|is|are|can|could|while)\\b)");
    private static final Understander.Expectation TIME =
            new Understander.Expectation(List.of(), true, false, false, false);
    private static final Set<Intent> QUESTIONS = EnumSet.of(
            Intent.PRICE,
            Intent.DURATION,
            Intent.HOURS,
            Intent.STAFF,
            Intent.MENU,
            Intent.ADDRESS,
            Intent.PARKING,
            Intent.POLICY,
            Intent.BUSY,
            Intent.UNANSWERABLE,
            Intent.ROBOT);

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
            boolean names = namesThemselves && !heard.manner().asks();
            boolean acts = heard.intents().stream().anyMatch(Intent::acts);
            Optional<String> chat = names || acts ? Optional.empty() : new Chat(desk).answer(heard);
            chat.ifPresent(answers::add);
        }
        Optional<Step> written = answers.isEmpty() ? new Questions(desk).ask(heard) : Optional.empty();
        if (written.isPresent()) {
            wish().or(() -> booksToo() ? Optional.of(heard) : Optional.empty())
                    .ifPresent(wish -> new Wishes(desk, wish).note());
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
        Optional<Heard> wish = notes.task == Task.NONE && !heard.has(Intent.CANCEL) && !heard.has(Intent.MOVE)
                ? wish()
                : Optional.empty();
        if (wish.isPresent()) {
            List<UUID> asked = heard.menu().services();
            boolean unsaid = wish.get().menu().isEmpty() && asked.size() == 1;
            notes.services = unsaid ? new ArrayList<>(asked) : notes.services;
            return new Wishes(desk, wish.get()).step();
        }
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

    /** What is wanted, of a sentence that also asks. */
    private Optional<Heard> wish() {
        List<String> clauses =
                Arrays.asList(CLAUSES.split(desk.dialogue().heard().text()));
        Understander understander = new Understander(desk.facts(), desk.language());
        List<String> plain = clauses.stream()
                .filter(c -> c.isBlank()
                        || understander.hear(Utterance.of(c), TIME).intents().stream()
                                .noneMatch(QUESTIONS::contains))
                .toList();
        if (plain.size() == clauses.size() || plain.isEmpty()) {
            return Optional.empty();
        }
        Heard wish = understander.hear(Utterance.of(String.join(" and ", plain)), TIME);
        boolean visit = !wish.menu().services().isEmpty() && !wish.when().isEmpty();
        return visit || wish.has(Intent.BOOK) ? Optional.of(wish) : Optional.empty();
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
