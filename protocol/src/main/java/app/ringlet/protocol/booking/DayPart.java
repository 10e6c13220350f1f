package app.ringlet.protocol.booking;

/** A part of the day as people say it, on the salon's wall clock: until noon, until five, and after. */
public enum DayPart {
    MORNING,
    AFTERNOON,
    EVENING
}
