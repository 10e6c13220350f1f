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
    /** A socket of the customer's hears it. */
    CONNECTED,
    /** Another telephone hears it. */
    BRIDGED;

    boolean callersTurn() {
        return this == LISTENING || this == RECORDING;
    }

    boolean alwaysListens() {
        return this == CONNECTED || this == BRIDGED;
    }

    boolean takesInput() {
        return this == PROMPTING || this == LISTENING || this == RECORDING || this == CONNECTED;
    }
}
