package app.ringlet.desktop.proof;

import java.time.Instant;

/** Breaks the rules on time and threads, to show that they fire. */
public final class LooksAtTheClock {

    Instant when() {
        Thread.ofVirtual().unstarted(() -> {});
        return Instant.now();
    }
}
