package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Phrases;
import app.ringlet.cloud.receptionist.understanding.Words;

/** "I have to be out by noon", "finished before four": when a visit must be over, not when it may begin. */
final class EndBy {

    private static final int NEAR = 6;

    private static final Phrases OVER = Phrases.of(
            "be|get|am|i'm out|done|finished|through|over|away|home|back|gone of? here|there? $",
            "done|finished|finish|over|end|ends|out|ready $",
            "leave|go|home|gone $",
            "need|have|got|must to? be somewhere|at|elsewhere .. $",
            "pick up .. $");

    private EndBy() {}

    /** Whether what stands before {@code to} says so of the time that begins there. */
    static boolean before(Words words, int to) {
        return OVER.in(words.slice(Math.max(0, to - NEAR), to));
    }
}
