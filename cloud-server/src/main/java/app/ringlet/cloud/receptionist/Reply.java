package app.ringlet.cloud.receptionist;

import app.ringlet.cloud.receptionist.model.Use;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.calls.CallOutcome;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to say, and what then.
 *
 * @param outcome the best that the call has achieved so far; absent if nothing yet
 * @param appointmentId the appointment that {@code outcome} is about
 * @param state goes in with the next turn
 * @param guard what the claim guard kept from being spoken in this turn
 * @param uses the models that were asked in this turn, one entry each, in the order of their first use
 */
public record Reply(
        String speech,
        Next next,
        @Nullable CallOutcome outcome,
        @Nullable UUID appointmentId,
        ConversationState state,
        List<GuardDecision> guard,
        List<Use> uses) {

    /** BCP 47, of the speech and of what the caller is expected to say. */
    public String language() {
        return state.language();
    }

    public Reply {
        guard = List.copyOf(guard);
        uses = List.copyOf(uses);
    }

    /** The same for a caller who has interrupted it. What was done stays done. @param heard its beginning; blank for nothing */
    public Reply heardUntil(String heard) {
        String begun = heard.strip();
        boolean inSentence = !begun.isEmpty() && Character.isLetterOrDigit(begun.codePointBefore(begun.length()));
        String said = begun.isEmpty() ? "" : begun + (inSentence ? "…" : " …");
        return new Reply(said, next, outcome, appointmentId, state.lastSaid(speech, said), guard, uses);
    }

    /** The same, in other words. @param offered the times that these name too */
    public Reply saying(String words, List<Slot> offered) {
        return new Reply(
                words,
                next,
                outcome,
                appointmentId,
                state.lastSaid(speech, words).offering(offered),
                guard,
                uses);
    }

    /** This one in the place of another of the same turn: what that one cost, and was not let say, still counts. */
    public Reply after(Reply replaced) {
        return new Reply(speech, next, outcome, appointmentId, state, replaced.guard, replaced.uses);
    }
}
