package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.Next;
import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.receptionist.understanding.E164;
import app.ringlet.cloud.receptionist.understanding.Heard;
import app.ringlet.cloud.receptionist.understanding.Intent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the caller said, as an answer to what was asked; nothing if it is none. */
final class ToTheQuestion {

    private final Desk desk;
    private final Notes notes;
    private final Heard heard;

    ToTheQuestion(Desk desk, Heard heard) {
        this.desk = desk;
        this.notes = desk.notes();
        this.heard = heard;
    }

    Optional<Step> step() {
        Optional<Step> beside = new Undecided(desk, heard).step();
        return beside.isPresent() ? beside : answer();
    }

    private Optional<Step> answer() {
        return switch (notes.asked) {
            case SLOT -> slot();
            case CONFIRM -> new Confirming(desk, heard).step();
            case NAME -> name();
            case CONFIRM_NAME -> confirmName();
            case PHONE -> phone();
            case CONFIRM_CANCEL -> confirmCancel();
            case WHICH_APPOINTMENT -> new Meant(desk).picked(heard);
            case MOVE_OR_CANCEL -> moveOrCancel();
            case OTHER_STYLIST -> otherStylist();
            case BOOK_SUGGESTED -> suggested();
            case WAITLIST -> waitlist();
            case CONFIRM_COMING -> confirmComing();
            case MESSAGE -> message();
            case SERVICE, DAY, NOTHING, ANYTHING_ELSE -> Optional.empty();
        };
    }

    private Optional<Step> slot() {
        return new Choosing(desk, heard).slot();
    }

    private Optional<Step> name() {
        if (heard.name().isEmpty()) {
            return Optional.empty();
        }
        if (heard.manner().nameSure()) {
            notes.name = heard.name().get();
            notes.doubtfulName = null;
        } else {
            notes.doubtfulName = heard.name().get();
        }
        return Optional.of(Tasks.goOn(desk));
    }

    private Optional<Step> confirmName() {
        if (heard.yes()) {
            notes.name = notes.doubtfulName;
            return Optional.of(Tasks.goOn(desk));
        }
        if (heard.name().isPresent()) {
            return name();
        }
        if (heard.no() && !heard.wishes()) {
            notes.doubtfulName = null;
            return Optional.of(desk.ask(Asked.NAME, desk.line("book.nameAgain")));
        }
        return Optional.empty();
    }

    private Optional<Step> phone() {
        Optional<String> phone =
                heard.digits().flatMap(d -> E164.of(d, desk.facts().country()));
        phone.ifPresent(p -> notes.phone = p);
        return phone.map(p -> Tasks.goOn(desk));
    }

    private Optional<Step> confirmCancel() {
        if (heard.yes()) {
            notes.agreed = true;
            return Optional.of(Tasks.goOn(desk));
        }
        if (heard.wishes()
                && !heard.has(Intent.MOVE)
                && desk.dialogue().state().seen().size() > 1) {
            notes.appointment = null;
            new OldAndNew(desk, heard).describe();
            return Optional.of(Tasks.goOn(desk));
        }
        if (heard.no() || heard.has(Intent.NEVER_MIND)) {
            if (heard.has(Intent.MOVE)) {
                return Optional.empty();
            }
            notes.say(desk.line("own.left"));
            return Optional.of(desk.anythingElse());
        }
        return Optional.empty();
    }

    private Optional<Step> moveOrCancel() {
        Beginning begins = new Beginning(desk, heard);
        if (heard.has(Intent.CANCEL) || heard.words().at(0).equals("cancel")) {
            return Optional.of(begins.withOne(Task.CANCEL, notes.appointment));
        }
        if (heard.has(Intent.CONFIRM)) {
            return Optional.of(begins.withOne(Task.CONFIRM, notes.appointment));
        }
        boolean other = heard.words().list().stream().anyMatch(w -> w.matches("another|new|book|neither"));
        if (other) {
            return Optional.of(Wishes.afterwards(desk));
        }
        if (heard.no()) {
            return Optional.of(desk.anythingElse());
        }
        boolean moves = heard.has(Intent.MOVE)
                || !heard.when().isEmpty()
                || heard.when().relative() != null
                || heard.words().list().contains("move");
        return moves ? Optional.of(begins.withOne(Task.MOVE, notes.appointment)) : Optional.empty();
    }

    private Optional<Step> confirmComing() {
        if (heard.yes()) {
            notes.agreed = true;
            return Optional.of(Tasks.goOn(desk));
        }
        return heard.no() && !heard.wishes() && !heard.has(Intent.CANCEL) && !heard.has(Intent.MOVE)
                ? Optional.of(desk.anythingElse())
                : Optional.empty();
    }

    private Optional<Step> waitlist() {
        if (heard.yes()) {
            notes.task = Task.WAITLIST;
            return Optional.of(Tasks.goOn(desk));
        }
        if (heard.no() && !heard.wishes()) {
            notes.lookAnew();
            notes.days.clear();
            notes.times = null;
            notes.soonest = false;
            return Optional.of(desk.ask(Asked.DAY, desk.line("find.otherDay")));
        }
        return Optional.empty();
    }

    private Optional<Step> otherStylist() {
        if (!heard.staff().employees().isEmpty()) {
            return Optional.empty();
        }
        if (heard.yes() || heard.staff().anyone()) {
            notes.employee = null;
            notes.anyone = true;
            notes.lookAnew();
            return Optional.of(Tasks.goOn(desk));
        }
        if (heard.no() && !heard.wishes()) {
            notes.lookAnew();
            notes.days.clear();
            notes.times = null;
            notes.soonest = false;
            return Optional.of(desk.ask(Asked.DAY, desk.line("find.otherDay")));
        }
        return Optional.empty();
    }

    private Optional<Step> suggested() {
        if (heard.yes() || (heard.has(Intent.BOOK) && !heard.no())) {
            if (notes.suggested != null && heard.menu().services().isEmpty()) {
                notes.services = new ArrayList<>(List.of(notes.suggested));
            }
            notes.task = Task.BOOK;
            return new Wishes(desk, heard).step().or(() -> Optional.of(Tasks.goOn(desk)));
        }
        if (heard.no() && !heard.wishes() && !heard.has(Intent.GOODBYE)) {
            return Optional.of(desk.anythingElse());
        }
        return Optional.empty();
    }

    private Optional<Step> message() {
        String text = desk.dialogue().heard().text().strip();
        if (heard.words().isEmpty()) {
            return Optional.empty();
        }
        if (heard.has(Intent.NEVER_MIND) && heard.words().size() < 5) {
            return Optional.of(desk.anythingElse());
        }
        if (heard.has(Intent.PERSON) && heard.words().size() < 8) {
            return Optional.of(desk.say(desk.line("person.ofCourse"), Next.RING_DESK));
        }
        if (heard.has(Intent.GOODBYE) && heard.words().size() < 5) {
            return Optional.of(desk.goodbye());
        }
        notes.message = text.length() > 1900 ? text.substring(0, 1900) : text;
        return Optional.of(Tasks.goOn(desk));
    }
}
