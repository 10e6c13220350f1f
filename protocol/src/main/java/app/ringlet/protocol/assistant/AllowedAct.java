package app.ringlet.protocol.assistant;

/** Something that the assistant may do without a person, if the salon allows it. */
public enum AllowedAct {
    BOOK,
    /** For callers whom the salon does not know. Without {@link #BOOK} it allows nothing. */
    BOOK_NEW_CLIENTS,
    /** For someone other than the caller. Without {@link #BOOK} it allows nothing. */
    BOOK_FOR_OTHERS,
    MOVE,
    CANCEL,
    /** Later than the salon's rules have it. Without {@link #CANCEL} it allows nothing. */
    CANCEL_INSIDE_WINDOW,
    QUOTE_PRICES,
    ANSWER_FROM_KNOWLEDGE,
    JOIN_WAITLIST,
    TAKE_MESSAGES,
    /** Puts callers through to the desk. */
    TRANSFER
}
