package app.ringlet.cloud.receptionist.understanding.time;

/** A wish about the time of day, as it was said. */
public sealed interface TimePhrase {

    /** @param about whether nearby times would do */
    record At(SpokenTime time, boolean about) implements TimePhrase {}

    record From(SpokenTime time) implements TimePhrase {}

    record Until(SpokenTime time) implements TimePhrase {}

    record Between(SpokenTime from, SpokenTime to) implements TimePhrase {}

    /** From a time on for so many minutes. */
    record Lasting(SpokenTime from, int minutes) implements TimePhrase {}

    /** A part of the day, such as the afternoon. */
    record During(DayPart part) implements TimePhrase {}

    /** "Half past": an hour that only what was offered can tell. */
    record PastTheHour(int minute) implements TimePhrase {}

    /** "In half an hour". @param within whether any time until then is meant */
    record FromNow(int minutes, boolean within) implements TimePhrase {}
}
