package app.ringlet.cloud.providers.standin;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What happens in one session of the voice's stand-in: what it understands the caller to say, and how it answers. */
public final class VoiceScript {

    private final Queue<String> heard = new ConcurrentLinkedQueue<>();
    private final Queue<Plan> plans = new ConcurrentLinkedQueue<>();
    private volatile Plan otherwise = new Plan.Silence();
    private volatile double speed = 8;
    private volatile Duration recognition = Duration.ofMillis(50);
    private volatile boolean exact = true;

    /** What the caller says, turn by turn. */
    public VoiceScript hears(String... words) {
        heard.addAll(List.of(words));
        return this;
    }

    /** For the next questions, one each; whoever asks more has silence. */
    public VoiceScript answers(Plan... next) {
        plans.addAll(List.of(next));
        return this;
    }

    /** For all questions beyond those. */
    public VoiceScript always(Plan plan) {
        otherwise = plan;
        return this;
    }

    /** How many seconds of speech come in a second. */
    public VoiceScript speed(double times) {
        speed = times;
        return this;
    }

    /** How long it takes until what the caller said is written down. */
    public VoiceScript recognisesAfter(Duration time) {
        recognition = time;
        return this;
    }

    /** Does not say what it is given to say. */
    public VoiceScript misquotes() {
        exact = false;
        return this;
    }

    boolean isExact() {
        return exact;
    }

    double speed() {
        return speed;
    }

    Duration recognition() {
        return recognition;
    }

    String nextHeard() {
        String words = heard.poll();
        return words == null ? "" : words;
    }

    Plan next() {
        Plan plan = plans.poll();
        return plan == null ? otherwise : plan;
    }
}
