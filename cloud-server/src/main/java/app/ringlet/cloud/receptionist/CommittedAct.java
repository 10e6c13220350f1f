package app.ringlet.cloud.receptionist;

import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.calls.CallOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Something that was really done in a call.
 *
 * @param appointment the row as it was committed; absent for what is no appointment
 */
public record CommittedAct(Kind kind, int turn, @Nullable AppointmentView appointment) {

    /** What was done. */
    public enum Kind {
        BOOKED(CallOutcome.BOOKED),
        MOVED(CallOutcome.MOVED),
        CANCELLED(CallOutcome.CANCELLED),
        CONFIRMED(CallOutcome.ANSWERED),
        WAITLISTED(CallOutcome.ANSWERED),
        /** A question that nobody could answer is kept for the salon's people. */
        QUESTION_KEPT(CallOutcome.MESSAGE_TAKEN),
        MESSAGE_TAKEN(CallOutcome.MESSAGE_TAKEN);

        private final CallOutcome outcome;

        Kind(CallOutcome outcome) {
            this.outcome = outcome;
        }

        public CallOutcome outcome() {
            return outcome;
        }
    }
}
