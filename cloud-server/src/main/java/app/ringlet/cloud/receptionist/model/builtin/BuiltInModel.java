package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.model.Dialogue;
import app.ringlet.cloud.receptionist.model.LanguageModel;
import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.receptionist.model.Use;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The language model that is always there: it fills in what a booking needs over as many turns as it takes.
 *
 * <p>When it books: a caller who picks one of the times that were offered has agreed to it. A time that the caller asked
 * for is said back first, with its date and stylist, and is booked only after a yes. Cancelling always needs a yes.
 */
public final class BuiltInModel implements LanguageModel {

    /** Of the provider and of its one model. */
    public static final String NAME = "built_in";

    @Override
    public Step next(Dialogue dialogue) {
        long start = System.nanoTime();
        Step step = propose(dialogue);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        return step.after(List.of(new Use(NAME, NAME, 0, 0, 0, millis)));
    }

    private static Step propose(Dialogue dialogue) {
        Desk desk = Desk.of(dialogue);
        return dialogue.done().isEmpty()
                ? new Listening(desk).hear()
                : new Results(desk).absorb(dialogue.done().getLast());
    }
}
