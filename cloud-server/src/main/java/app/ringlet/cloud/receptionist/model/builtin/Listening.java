package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.Next;
import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.receptionist.model.builtin.Notes.Asked;
import app.ringlet.cloud.receptionist.model.builtin.Notes.Task;
import app.ringlet.cloud.receptionist.understanding.Heard;
import app.ringlet.cloud.receptionist.understanding.Intent;
import app.ringlet.cloud.receptionist.understanding.Understander;
import app.ringlet.cloud.receptionist.understanding.Understander.Expectation;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The first step of a turn: what the caller said, in the light of what was asked. */
final class Listening {

    private static final Set<Asked> TIME_EXPECTED = EnumSet.of(Asked.DAY, Asked.SLOT, Asked.CONFIRM);

    private final Desk desk;
    private final Notes notes;

    Listening(Desk desk) {
        this.desk = desk;
        this.notes = desk.notes();
    }

    Step hear() {
        notes.lead = "";
        notes.answered = false;
        Heard heard = new Understander(desk.facts())
                .hear(
                        desk.dialogue().heard(),
                        new Expectation(
                                notes.days,
                                TIME_EXPECTED.contains(notes.asked),
                                notes.asked == Asked.NAME,
                                notes.asked == Asked.PHONE,
                                notes.asked == Asked.SLOT || notes.asked == Asked.WHICH_APPOINTMENT));
        return answered(heard).orElseGet(() -> missed(heard));
    }

    private Optional<Step> answered(Heard heard) {
        int misses = notes.misses;
        notes.misses = 0;
        Optional<Step> step = new Urgent(desk, heard)
                .step()
                .or(() -> new ToTheQuestion(desk, heard).step())
                .or(() -> new Wishes(desk, heard).step())
                .or(() -> courtesy(heard));
        if (step.isEmpty()) {
            notes.misses = misses;
        }
        return step;
    }

    private Optional<Step> courtesy(Heard heard) {
        boolean idle = notes.task == Task.NONE;
        if (heard.has(Intent.GOODBYE)
                || (notes.asked == Asked.ANYTHING_ELSE && (heard.no() || heard.has(Intent.THANKS)))) {
            notes.finish();
            return Optional.of(desk.say("Thank you for calling. Goodbye.", Next.HANG_UP));
        }
        if (heard.has(Intent.REPEAT) && !notes.question.isEmpty()) {
            return Optional.of(desk.ask(notes.asked, notes.question));
        }
        if (notes.asked == Asked.ANYTHING_ELSE && heard.yes()) {
            return Optional.of(desk.ask(Asked.NOTHING, "What can I do for you?"));
        }
        if (heard.has(Intent.THANKS) && idle) {
            notes.say("You're welcome.");
            return Optional.of(desk.anythingElse());
        }
        if (heard.has(Intent.GREETING) && idle) {
            return Optional.of(desk.ask(Asked.NOTHING, "Hello. How can I help you?"));
        }
        return Optional.empty();
    }

    /** Asks once more, with what is needed; the second time in a row a person takes over. */
    private Step missed(Heard heard) {
        notes.misses++;
        if (notes.misses > 1) {
            return desk.person("I'm sorry, I still didn't understand. I'll put you through to someone.");
        }
        boolean silent =
                heard.words().isEmpty() && desk.dialogue().heard().digits().isEmpty();
        notes.say(silent ? "Sorry, I didn't hear anything." : "Sorry, I didn't quite get that.");
        String question =
                notes.question.isEmpty() ? "Would you like to book, move or cancel an appointment?" : notes.question;
        return desk.ask(notes.asked, question);
    }
}
