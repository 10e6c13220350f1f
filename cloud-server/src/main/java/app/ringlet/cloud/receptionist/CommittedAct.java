package app.ringlet.cloud.receptionist;

import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallReason;
import org.jspecify.annotations.Nullable;

/**
 * Something that was really done in a call.
 *
 * @param appointment the row as it was committed; absent for what is no appointment
 */
public record CommittedAct(Kind kind, int turn, @Nullable AppointmentView appointment) {

    /** What was done. */
    public enum Kind {
        BOOKED(CallOutcome.BOOKED, CallReason.BOOK),
        MOVED(CallOutcome.MOVED, CallReason.MOVE),
        CANCELLED(CallOutcome.CANCELLED, CallReason.CANCEL),
        CONFIRMED(CallOutcome.ANSWERED, CallReason.CONFIRM),
        WAITLISTED(CallOutcome.MESSAGE_TAKEN, CallReason.WAITLIST),
        /** A question that nobody could answer is kept for the salon's people. */
        QUESTION_KEPT(CallOutcome.MESSAGE_TAKEN, CallReason.QUESTION_OTHER),
        MESSAGE_TAKEN(CallOutcome.MESSAGE_TAKEN, CallReason.MESSAGE);

        private final CallOutcome outcome;
        private final CallReason reason;

        Kind(CallOutcome outcome, CallReason reason) {
            this.outcome = outcome;
            this.reason = reason;
        }

        public CallReason reason() {
            return reason;
        }

        public CallOutcome outcome() {
            return outcome;
        }
    }
}
