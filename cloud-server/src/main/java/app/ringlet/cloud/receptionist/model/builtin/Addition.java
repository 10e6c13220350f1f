package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.CommittedAct;
import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.receptionist.understanding.Heard;
import app.ringlet.cloud.receptionist.understanding.Intent;
import app.ringlet.cloud.receptionist.understanding.Phrases;
import java.util.List;
import java.util.Optional;

/** "It's for Jack, at 2:15": more to a message that was just passed on, which by itself would be a wish for a visit. */
final class Addition {

    private static final Phrases ADDS = Phrases.of(
            "^ it's|its|that's|it|this is? for|about|under",
            "^ my|the name is|name's",
            "^ i'm|this is",
            "^ and? tell|say");

    private final Desk desk;
    private final Notes notes;
    private final Heard heard;

    Addition(Desk desk, Heard heard) {
        this.desk = desk;
        this.notes = desk.notes();
        this.heard = heard;
    }

    Optional<Step> step() {
        List<CommittedAct> done = desk.dialogue().state().committed();
        boolean passedOn = !done.isEmpty() && done.getLast().kind() == CommittedAct.Kind.MESSAGE_TAKEN;
        boolean other = heard.intents().stream().anyMatch(i -> i.acts() && i != Intent.MESSAGE);
        boolean adds = ADDS.in(heard.words())
                && heard.menu().isEmpty()
                && !heard.manner().asks();
        if (notes.asked != Asked.ANYTHING_ELSE || !passedOn || other || !adds) {
            return Optional.empty();
        }
        heard.name().ifPresent(name -> notes.name = name);
        notes.task = Task.MESSAGE;
        notes.message = desk.dialogue().heard().text().strip();
        return Optional.of(Tasks.goOn(desk));
    }
}
