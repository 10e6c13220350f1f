package app.ringlet.cloud.receptionist.model.builtin;

/** What the last reply asked. */
enum Asked {
    NOTHING,
    SERVICE,
    DAY,
    SLOT,
    CONFIRM,
    NAME,
    CONFIRM_NAME,
    PHONE,
    WHICH_APPOINTMENT,
    CONFIRM_CANCEL,
    MOVE_OR_CANCEL,
    OTHER_STYLIST,
    BOOK_SUGGESTED,
    WAITLIST,
    CONFIRM_COMING,
    MESSAGE,
    ANYTHING_ELSE
}
