package app.ringlet.protocol.assistant;

/** Where something that the assistant knows comes from. */
public enum KnowledgeKind {
    /** A question and its answer. */
    FAQ,
    /** A rule of the house, in paragraphs. */
    POLICY,
    /** The text of a file. */
    UPLOAD,
    /** The text of a page of the web, as it was when it was read. */
    PAGE
}
