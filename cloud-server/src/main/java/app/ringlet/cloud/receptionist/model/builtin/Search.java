package app.ringlet.cloud.receptionist.model.builtin;

/** Where a search has come to. */
enum Search {
    /** Just what was asked for. */
    WANTED,
    /** The days asked for, at any time. */
    SAME_DAYS,
    /** The weeks after. */
    LATER_DAYS
}
