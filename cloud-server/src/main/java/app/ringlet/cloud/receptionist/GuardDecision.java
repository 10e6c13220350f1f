package app.ringlet.cloud.receptionist;

/**
 * A sentence that a model wanted spoken and that was not.
 *
 * @param spoken what was said in its place; empty if it was left out because the truth had been said already
 */
public record GuardDecision(String sentence, Kind kind, String spoken) {

    /** What the sentence claimed. */
    public enum Kind {
        BOOKED,
        MOVED,
        CANCELLED,
        /** Something is finished, without saying what. */
        DONE,
        HELD,
        MESSAGE_TAKEN,
        /** An appointment that the client is said to have. */
        EXISTING,
        /** A time that is said to be free. */
        FREE,
        WAITLISTED,
        /** A text or mail that is said to be on its way. */
        TEXT_SENT,
        /** That a person comes to the phone. */
        TRANSFERRED,
        PRICE,
        /** When the salon is open. */
        HOURS,
        /** A discount, a refund, something for nothing. */
        GIFT,
        /** In a language that the guard cannot read. */
        UNREADABLE
    }
}
