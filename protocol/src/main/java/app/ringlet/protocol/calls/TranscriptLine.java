package app.ringlet.protocol.calls;

import java.time.OffsetDateTime;

/** Something said in a call. @param number grows in the order in which things were said; may skip */
public record TranscriptLine(int number, OffsetDateTime at, Speaker speaker, String text) {

    /** Who said it. */
    public enum Speaker {
        CALLER,
        ASSISTANT,
        STAFF,
        SYSTEM
    }
}
