package app.ringlet.eval.caller;

/** What a caller does when it is their turn. */
public sealed interface Utter {

    /** Speaks. @param key what for; "name" and "spelled" are words in which each letter counts */
    record Words(String text, String key) implements Utter {}

    record Silence() implements Utter {}

    record Keys(String pressed) implements Utter {}

    record HangUp() implements Utter {}
}
