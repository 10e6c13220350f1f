package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.receptionist.model.ToolCall;
import app.ringlet.cloud.receptionist.understanding.Heard;
import app.ringlet.cloud.receptionist.understanding.Intent;
import app.ringlet.cloud.receptionist.understanding.Phrases;
import app.ringlet.cloud.receptionist.understanding.YesNo;
import app.ringlet.protocol.booking.Slot;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The answer to "shall I book it", or to "shall I move it". */
final class Confirming {

    /** Of a time that is offered it is a yes, though elsewhere it ends the call. */
    private static final Phrases WILL_DO =
            Phrases.of("that'll do", "that will|would do nicely?", "that'll be fine|great|lovely|perfect");

    private static final Phrases WITH_WHOM = Phrases.of("is|was|would|will that|it|this .. with", "^ with #staff $");

    private static final Pattern NO_I_WANT = Pattern.compile(
            "(?iu)^\\W*(?:(?:hm+|e+h+)\\W+)*n(?:o|ão)\\W+(?:(?:hm+|e+h+)\\W+)*qu(?:iero|ería|ero|eria)\\b");
    private static final Phrases NOT_THAT = Phrases.of("not|don't|didn't|never|without|isn't|wasn't");

    private final Desk desk;
    private final Notes notes;
    private final Heard heard;

    Confirming(Desk desk, Heard heard) {
        this.desk = desk;
        this.notes = desk.notes();
        this.heard = heard;
    }

    Optional<Step> step() {
        Optional<Step> who = who();
        if (who.isPresent()) {
            return who;
        }
        if (withoutExtra()) {
            return Optional.of(desk.act(new ToolCall.Release()));
        }
        if (namesWhatItBecomes()) {
            notes.agreed = true;
            return Optional.of(Tasks.goOn(desk));
        }
        boolean changes = new Choosing(desk, heard).wantsOther();
        boolean torn = heard.when().bareNumber()
                && heard.when().days().isEmpty()
                && heard.answer().filter(YesNo.YES::equals).isPresent()
                && !heard.words().list().contains("at");
        if (torn && changes) {
            return Optional.of(desk.ask(notes.asked, notes.question));
        }
        boolean willDo = WILL_DO.in(heard.words()) && heard.words().size() < 6 && !heard.no();
        if ((heard.yes() || willDo) && !changes && !heard.has(Intent.CANCEL)) {
            notes.agreed = true;
            return Optional.of(Tasks.goOn(desk));
        }
        if (heard.no()
                && !changes
                && !heard.wishes()
                && !heard.has(Intent.GOODBYE)
                && heard.reference().filter(r -> r.name().startsWith("ASK_")).isEmpty()
                && !heard.has(Intent.NEVER_MIND)) {
            notes.lookAnew();
            notes.times = null;
            notes.days.clear();
            notes.soonest = false;
            return Optional.of(Tasks.goOn(desk));
        }
        return new Choosing(desk, heard).slot();
    }

    /** "No, a women's cut", where a women's cut is what the visit would be changed to, agrees to the change. */
    private boolean namesWhatItBecomes() {
        return !notes.becomes.isEmpty()
                && notes.becomes.equals(heard.menu().services())
                && heard.when().isEmpty()
                && heard.staff().isEmpty()
                && !heard.manner().asks()
                && (!NOT_THAT.in(heard.words()) || pausesAfterNo())
                && !heard.has(Intent.CANCEL);
    }

    /** "No, quiero ...": a recogniser leaves out the comma, and what was meant a moment ago is not refused now. */
    private boolean pausesAfterNo() {
        return NO_I_WANT.matcher(desk.dialogue().heard().text()).find();
    }

    /** "Is that with Ben?" asks for no other time. */
    private Optional<Step> who() {
        Slot chosen = notes.chosen;
        List<UUID> named = heard.staff().employees();
        if (chosen == null
                || named.size() != 1
                || !WITH_WHOM.in(heard.words())
                || !heard.when().isEmpty()) {
            return Optional.empty();
        }
        boolean so = named.getFirst().equals(chosen.employeeId());
        notes.say(desk.line(
                so ? "find.withThem" : "find.withOther", desk.wording().employee(chosen.employeeId())));
        notes.answered = true;
        return Optional.of(desk.ask(notes.asked, notes.question));
    }

    /** An add-on that is refused at the end leaves the time as it is; the hold is made anew without it. */
    private boolean withoutExtra() {
        boolean only = heard.when().isEmpty()
                && heard.staff().isEmpty()
                && heard.menu().services().isEmpty()
                && heard.menu().addOns().isEmpty();
        return only && desk.holding() && notes.addOns.removeAll(heard.menu().refused());
    }
}
