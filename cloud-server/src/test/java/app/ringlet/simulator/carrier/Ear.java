package app.ringlet.simulator.carrier;

/** What the carrier does with what a telephone says. */
enum Ear {
    /** It is lost. */
    CLOSED,
    /** A Gather takes it, though its prompt is still being played: the caller may break in. */
    PROMPTING,
    /** A Gather waits for it. */
    LISTENING,
    RECORDING,
    /** Another telephone hears it. */
    BRIDGED;

    boolean callersTurn() {
        return this == LISTENING || this == RECORDING;
    }

    boolean takesInput() {
        return this == PROMPTING || this == LISTENING || this == RECORDING;
    }
}
