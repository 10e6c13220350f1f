package app.ringlet.cloud.providers.standin;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A provider on loopback: strict about what it is asked, and answering as it was told. */
public abstract class StandIn implements AutoCloseable {

    public static final String KEY = "key-of-the-stand-in";
    public static final String MODEL = "test-model";

    private final Queue<Plan> plans = new ConcurrentLinkedQueue<>();
    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final List<String> questions = new CopyOnWriteArrayList<>();

    /** For the next questions, one each; whoever asks more is answered with status 500. */
    public final void answers(Plan... next) {
        plans.addAll(List.of(next));
    }

    /** What was wrong with the requests, or with the stand-in's own answers. */
    public final List<String> violations() {
        return violations;
    }

    /** The questions as JSON, oldest first. */
    public final List<String> questions() {
        return questions;
    }

    /** Up to and with the version. */
    public abstract String base();

    @Override
    public abstract void close();

    final Plan next() {
        Plan plan = plans.poll();
        return plan == null ? new Plan.Status(500, "") : plan;
    }

    final void asked(String question) {
        questions.add(question);
    }

    final void check(boolean right, String otherwise) {
        if (!right) {
            violations.add(otherwise);
        }
    }

    final void wrong(List<String> more) {
        violations.addAll(more);
    }
}
