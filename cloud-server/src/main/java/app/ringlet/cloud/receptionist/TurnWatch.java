package app.ringlet.cloud.receptionist;

/** Whoever waits for the answer of a turn is told how it comes about. On the thread that seeks it. */
public interface TurnWatch {

    /** For who wants to know nothing before the answer. */
    TurnWatch NONE = new TurnWatch() {};

    /** Something is about to be changed for the caller: whatever must be written down before is, when this returns. */
    default void changes() {}

    /** Whether it wants to know what is said before all of it is known. */
    default boolean listens() {
        return false;
    }

    /**
     * The answer begins so, or goes on so after what was told before; the rest is not known yet. All of it is the beginning of the
     * {@link Reply}'s speech.
     *
     * @param sentences whole ones, which the claim guard has read
     * @param language BCP 47
     */
    default void says(String sentences, String language) {}
}
