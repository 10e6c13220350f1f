package app.ringlet.cloud.receptionist.model.builtin;

/** What of an earlier visit is wanted again. */
enum Again {
    SERVICES,
    DAY,
    TIME
}
