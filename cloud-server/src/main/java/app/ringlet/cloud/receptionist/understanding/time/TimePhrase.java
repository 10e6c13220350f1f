package app.ringlet.cloud.receptionist.understanding.time;

/** A wish about the time of day, as it was said. */
public sealed interface TimePhrase {

    /** @param about whether nearby times would do */
    record At(SpokenTime time, boolean about) implements TimePhrase {}

    record From(SpokenTime time) implements TimePhrase {}

    record Until(SpokenTime time) implements TimePhrase {}

    record Between(SpokenTime from, SpokenTime to) implements TimePhrase {}

    /** A part of the day, such as the afternoon. */
    record During(DayPart part) implements TimePhrase {}

    /** "Half past": an hour that only what was offered can tell. */
    record PastTheHour(int minute) implements TimePhrase {}
}
