package app.ringlet.desktop.softphone;

import app.ringlet.desktop.background.BackgroundWork;
import java.time.Duration;

/** How the last call ended, for as long as one needs to read it. */
final class Farewell {

    static final Duration SHOWN = Duration.ofSeconds(6);

    private final BackgroundWork work;
    private final Runnable gone;
    private String words = "";

    /** @param gone told when the words have been there for long enough */
    Farewell(BackgroundWork work, Runnable gone) {
        this.work = work;
        this.gone = gone;
    }

    void say(String sentence) {
        words = sentence;
        work.later(SHOWN, () -> {
            if (words.equals(sentence)) {
                words = "";
                gone.run();
            }
        });
    }

    void forget() {
        words = "";
    }

    /** Empty if there is nothing to say. */
    String words() {
        return words;
    }
}
