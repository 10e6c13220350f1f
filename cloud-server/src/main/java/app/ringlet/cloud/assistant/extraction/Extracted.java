package app.ringlet.cloud.assistant.extraction;

/** The text of a document, paragraphs between blank lines. @param title as the document calls itself; empty if it does not */
public record Extracted(String title, String text) {}
