package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.Utterance;
import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.receptionist.model.ToolCall;
import app.ringlet.cloud.receptionist.understanding.Heard;
import app.ringlet.cloud.receptionist.understanding.Intent;
import app.ringlet.cloud.receptionist.understanding.Party;
import app.ringlet.cloud.receptionist.understanding.Phrases;
import app.ringlet.cloud.receptionist.understanding.Understander;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookedItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the caller wants: a new task, or more of the present one, or otherwise than before. */
final class Wishes {

    private static final Phrases OWN = Phrases.of("my .. appointment|booking|visit|reservation");

    private final Desk desk;
    private final Notes notes;
    private final Heard heard;

    private static final Understander.Expectation NOTHING =
            new Understander.Expectation(List.of(), false, false, false, false);

    private static final Phrases HAS_ONE = Phrases.of(
            "i've|we've got|had|booked a|an|my ... make|change|switch|swap|turn it|that",
            "i|we have|had|booked a|an|my ... make|change|switch|swap|turn it|that",
            "i'm|we're booked|down ... make|change|switch|swap|turn it|that",
            "change|switch|swap my|the|our .. on|at|from .. to|into|for",
            "add|include .. to|in|with my|our");

    private static final Phrases ONE_MORE =
            Phrases.of("one for|more|too|as", "another one|for|$", "the same for|again|thing|for");
    private static final Phrases MOVES = Phrases.of(
            "move|moving|reschedule|rescheduling|postpone|postponing|rearrange|rearranging", "re schedule|scheduling");
    private static final Phrases MOVES_HOUSE =
            Phrases.of("i'm|we're|am|are|just|was moving", "move|moving house|home|away|out|here", "moving to|in");
    private static final Phrases MINE = Phrases.of("my", "about|regarding|concerning the");
    /** What is wanted need not be there yet. */
    private static final Phrases WANTED = Phrases.of(
            "book|booking|schedule|reserve|get|getting|need|want|wanna|like|due|done|do|does|have|come|for|could|can",
            "my hair|roots|ends|son|daughter|husband|wife|mom|mum|mother|dad|father|friend|sister|brother|partner");

    Wishes(Desk desk, Heard heard) {
        this.desk = desk;
        this.notes = desk.notes();
        this.heard = heard;
    }

    Optional<Step> step() {
        heard.name().ifPresent(name -> notes.name = name);
        Optional<Step> correction = new Corrections(desk, heard).step();
        if (correction.isPresent()) {
            return correction;
        }
        if (changesOwn()) {
            return Optional.of(new Beginning(desk, heard).with(Task.MOVE));
        }
        if (perhapsOwn()) {
            return Optional.of(lookForOwn());
        }
        if (dropsIt()) {
            return Optional.of(drop());
        }
        if (heard.has(Intent.CANCEL) && !(notes.task == Task.CANCEL) && !movesInstead()) {
            return Optional.of(new Beginning(desk, heard).cancel());
        }
        if (heard.has(Intent.MOVE) && notes.task != Task.MOVE && (notes.task != Task.BOOK || movesOwn())) {
            return Optional.of(new Beginning(desk, heard).with(Task.MOVE));
        }
        if (heard.has(Intent.CONFIRM)
                && notes.task == Task.NONE
                && heard.menu().isEmpty()
                && !heard.manner().asks()) {
            return Optional.of(new Beginning(desk, heard).with(Task.CONFIRM));
        }
        if (heard.has(Intent.MY_APPOINTMENTS) && notes.task == Task.NONE && !heard.has(Intent.BOOK)) {
            return Optional.of(new Beginning(desk, heard).with(Task.MY_APPOINTMENTS));
        }
        if (heard.has(Intent.RUNNING_LATE) && notes.task != Task.LATE) {
            return Optional.of(late());
        }
        if (heard.has(Intent.WAITLIST) && notes.task != Task.WAITLIST) {
            return Optional.of(waitlist());
        }
        if (heard.has(Intent.CONFIRM) && notes.task == Task.NONE && heard.menu().isEmpty()) {
            Step step = new Beginning(desk, heard).with(Task.CONFIRM);
            return Optional.of(step);
        }
        if (heard.has(Intent.MESSAGE) && !heard.wishes()) {
            notes.finish();
            notes.task = Task.MESSAGE;
            return Optional.of(Tasks.goOn(desk));
        }
        Optional<Heard> first = notes.task == Task.NONE ? new TwoVisits(desk, heard).first() : Optional.empty();
        if (first.isPresent()) {
            notes.say(desk.line("talk.oneByOne"));
            return new Wishes(desk, first.get()).step();
        }
        boolean changed = new Details(desk, heard).absorb();
        oneMore();
        boolean books = notes.task == Task.NONE && (heard.has(Intent.BOOK) || changed);
        if (books) {
            notes.task = Task.BOOK;
        }
        return changed || books ? Optional.of(Tasks.goOn(desk)) : Optional.empty();
    }

    /** "One for my son too": the same as was just booked. */
    private void oneMore() {
        AppointmentView made = Corrections.made(desk);
        if (made != null
                && notes.asked == Asked.ANYTHING_ELSE
                && heard.menu().isEmpty()
                && notes.services.isEmpty()
                && ONE_MORE.in(heard.words())) {
            notes.services = new ArrayList<>(
                    made.items().stream().map(BookedItem::serviceId).toList());
        }
    }

    /** "I've got a cut on Wednesday, can you make it a colour": no second visit. */
    private boolean changesOwn() {
        return notes.task == Task.NONE && !heard.has(Intent.CANCEL) && (HAS_ONE.in(heard.words()) || movesSomething());
    }

    /** Of somebody who comes here already it is a move, whatever else was heard. */
    private boolean movesSomething() {
        boolean something = known() || !heard.has(Intent.BOOK) && !heard.menu().isEmpty();
        return something && MOVES.in(heard.words()) && !MOVES_HOUSE.in(heard.words());
    }

    private boolean known() {
        return desk.dialogue().state().client() != null;
    }

    /** "My women's cut on Friday", or a cut on the day on which there is one: perhaps what the caller has already. */
    private boolean perhapsOwn() {
        return notes.task == Task.NONE
                && known()
                && !notes.another
                && heard.party().equals(Party.NOT_SAID)
                && heard.intents().stream().noneMatch(i -> i.acts() && i != Intent.BOOK)
                && !heard.menu().isEmpty()
                && (!heard.when().days().isEmpty() || MINE.in(heard.words()) && !WANTED.in(heard.words()));
    }

    /** Looks for it first; if there is none it is a booking. */
    private Step lookForOwn() {
        notes.finish();
        notes.task = Task.MY_APPOINTMENTS;
        notes.afterwards = desk.dialogue().heard().text();
        new OldAndNew(desk, heard).describe();
        return Tasks.goOn(desk);
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

    /** What the caller wanted to have booked once something else was cancelled. */
    static Step afterwards(Desk desk) {
        String words = desk.notes().afterwards;
        desk.notes().finish();
        desk.notes().another = true;
        Heard heard = new Understander(desk.facts(), desk.language()).hear(Utterance.of(words), NOTHING);
        return new Wishes(desk, heard).step().orElseGet(desk::anythingElse);
    }
}
