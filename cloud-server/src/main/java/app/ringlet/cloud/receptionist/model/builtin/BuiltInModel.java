package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.model.Dialogue;
import app.ringlet.cloud.receptionist.model.LanguageModel;
import app.ringlet.cloud.receptionist.model.Step;

/**
 * The language model that is always there: it fills in what a booking needs over as many turns as it takes.
 *
 * <p>When it books: a caller who picks one of the times that were offered has agreed to it. A time that the caller asked
 * for is said back first, with its date and stylist, and is booked only after a yes. Cancelling always needs a yes.
 */
public final class BuiltInModel implements LanguageModel {

    @Override
    public Step next(Dialogue dialogue) {
        Desk desk = Desk.of(dialogue);
        return dialogue.done().isEmpty()
                ? new Listening(desk).hear()
                : new Results(desk).absorb(dialogue.done().getLast());
    }
}
