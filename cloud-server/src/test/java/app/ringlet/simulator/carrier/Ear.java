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
<<<<<<< HEAD
        return this == LISTENING || this == RECORDING || this == BRIDGED;
=======
        return this == LISTENING || this == RECORDING;
>>>>>>> 5ff4aec62385f05c3e296a26ac254836a926d526
    }

    boolean takesInput() {
        return this == PROMPTING || this == LISTENING || this == RECORDING;
    }
}
