package app.ringlet.cloud.staff;

import java.time.Instant;

/** Some time in one piece: from {@code start}, up to but not including {@code end}, which is later. */
public record Stretch(Instant start, Instant end) {

    public Stretch {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a stretch ends after it starts: " + start + " to " + end);
        }
    }
}
