package app.ringlet.cloud.receptionist.understanding;

/**
 * What a caller may want, as far as the words alone tell. An utterance may have several; in the order of declaration,
 * an earlier one says more than a later one.
 */
public enum Intent {
    /** "She isn't breathing", "the building is on fire". */
    EMERGENCY,
    /** Not this salon was meant to be called. */
    WRONG_NUMBER,
    /** A recording that speaks to whoever picks up: "press one". */
    ROBOT_CALLER,
    /** Somebody who wants to sell something to the salon. */
    SALES_CALL,
    CHANGE_LANGUAGE,
    /** Whether a machine is speaking. */
    ROBOT,
    COMPLAINT,
    PERSON,
    RUNNING_LATE,
    /** The name in the book is not right, or another is wanted. */
    WRONG_NAME,
    /** By which name the caller wants to be called. */
    NAME_GIVEN,
    WAITLIST,
    /** Something is to be told to somebody, or someone is to call back. */
    MESSAGE,
    /** Whether what is booked stands; that the caller will come. */
    CONFIRM,
    MOVE,
    CANCEL,
    MY_APPOINTMENTS,
    /** Which name the salon has for the caller. */
    MY_NAME,
    YOUR_NAME,
    /** Which salon this is, who runs it. */
    WHO_ARE_YOU,
    CAPABILITIES,
    /** Whether and how one may book at all. */
    TAKES_BOOKINGS,
    /** When it is full and when it is quiet, how long one waits. */
    BUSY,
    PARKING,
    /** Where it is, how far, how to get there. */
    ADDRESS,
    /** Payment, deposits, late cancellation, children, gift cards: what the salon's rules answer. */
    POLICY,
    PRICE,
    DURATION,
    HOURS,
    STAFF,
    MENU,
    TIME_NOW,
    DATE_TODAY,
    BOOK,
    REPEAT,
    /** Give up what is going on. */
    NEVER_MIND,
    GOODBYE,
    THANKS,
    /** Chat about the weather, a joke, a compliment. */
    SMALL_TALK,
    GREETING,
    /** A moment, please. */
    WAIT,
    /** Neither yes nor no. */
    MAYBE,
    /** More than one visit, or for more than one person. */
    SEVERAL,
    /** For somebody else than the caller. */
    FOR_ANOTHER,
    /** A question about the salon to which the book holds no answer, its address, parking and policies among them. */
    UNANSWERABLE;

    /** Whether the salon's book or somebody's work changes when it is carried out, and not only something is said. */
    public boolean acts() {
        return switch (this) {
            case BOOK, MOVE, CANCEL, CONFIRM, MESSAGE, WAITLIST, RUNNING_LATE -> true;
            default -> false;
        };
    }
}
