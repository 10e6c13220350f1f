package app.ringlet.simulator.carrier;

/** What reaches the carrier from a telephone while it listens. */
sealed interface Input {

    /** @param confidence of the recogniser, 0 to 1 */
    record Speech(String text, double confidence) implements Input {}

    record Key(char digit) implements Input {}

    /** The caller lets the time run out; at once, so that a test need not wait for it. */
    record Silence() implements Input {}
}
