package app.ringlet.cloud.receptionist.model.builtin;

/** What the caller is about. */
enum Task {
    NONE,
    BOOK,
    MOVE,
    CANCEL,
    CONFIRM,
    LATE,
    WAITLIST,
    MESSAGE,
    MY_APPOINTMENTS
}
