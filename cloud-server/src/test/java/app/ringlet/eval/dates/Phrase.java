package app.ringlet.eval.dates;

import java.time.LocalDateTime;

/** What somebody says, when, and what it should be taken for. */
record Phrase(String id, String text, LocalDateTime now, Meaning meaning) {}
