package app.ringlet.protocol.calls;

/** What a caller called for, as it was understood. */
public enum CallReason {
    BOOK,
    MOVE,
    CANCEL,
    CONFIRM,
    RUNNING_LATE,
    MY_APPOINTMENTS,
    WAITLIST,
    QUESTION_HOURS,
    QUESTION_PRICE,
    QUESTION_SERVICES,
    QUESTION_STAFF,
    QUESTION_ADDRESS,
    QUESTION_PARKING,
    QUESTION_POLICY,
    QUESTION_OTHER,
    MESSAGE,
    COMPLAINT,
    PERSON,
    EMERGENCY,
    WRONG_NUMBER,
    SALES_CALL,
    /** A machine that reads something out. */
    ROBOT_CALLER,
    SMALL_TALK,
    SILENCE,
    OTHER
}
