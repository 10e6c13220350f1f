package app.ringlet.eval.dates;

import java.time.LocalDateTime;

/** A row of a collection. */
sealed interface Case {

    String id();

    /** What somebody says, when, and what it should be taken for. */
    record Phrase(String id, String text, LocalDateTime now, Meaning meaning) implements Case {}

    /** One that is not judged, and why. */
    record LeftOut(String id, String why) implements Case {}
}
