package app.ringlet.cloud.receptionist.understanding;

/**
 * What an utterance does in the talk, whatever it is about. It may do several things; in the order of declaration, an
 * earlier one decides before a later one what must come next.
 */
public enum DialogueAct {
    /** Tells what is wanted, or more of it. */
    INFORM,
    /** Asks something, or for something else than what was offered. */
    ASK,
    NO,
    YES,
    THANKS,
    BYE
}
