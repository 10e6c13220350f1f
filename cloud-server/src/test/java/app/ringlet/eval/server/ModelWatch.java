package app.ringlet.eval.server;

import app.ringlet.cloud.receptionist.model.Dialogue;
import app.ringlet.cloud.receptionist.model.LanguageModel;
import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.receptionist.model.builtin.BuiltInModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * What the built-in model is asked in the calls, and how long it takes for each turn, all its steps together, without what its acts take.
 * Its fields are guarded by itself.
 */
public final class ModelWatch implements BeanPostProcessor {

    private static final int KEPT = 1000;

    private final Random random = new Random(1);
    private final Map<UUID, List<Dialogue>> running = new HashMap<>();
    private final Map<UUID, Long> spent = new HashMap<>();
    private final List<List<Dialogue>> kept = new ArrayList<>();
    private final ConcurrentLinkedQueue<Long> turns = new ConcurrentLinkedQueue<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof BuiltInModel model ? (LanguageModel) dialogue -> watched(model, dialogue) : bean;
    }

    /** Nanoseconds of each turn since the last {@link #clear}, with whatever else ran beside it. */
    public long[] live() {
        return turns.stream().mapToLong(Long::longValue).toArray();
    }

    /** Nanoseconds of a thousand of these turns, asked once more of a warm model that has a thread for itself. */
    public long[] again() {
        List<List<Dialogue>> asked;
        synchronized (this) {
            asked = List.copyOf(kept);
        }
        LanguageModel model = new BuiltInModel();
        asked.forEach(turn -> nanos(model, turn));
        return asked.stream().mapToLong(turn -> nanos(model, turn)).toArray();
    }

    public synchronized void clear() {
        turns.clear();
        kept.clear();
    }

    private static long nanos(LanguageModel model, List<Dialogue> turn) {
        try {
            long begin = System.nanoTime();
            for (Dialogue dialogue : turn) {
                model.next(dialogue);
            }
            return System.nanoTime() - begin;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Step watched(LanguageModel model, Dialogue dialogue) throws Exception {
        long begin = System.nanoTime();
        Step step = model.next(dialogue);
        note(dialogue, step, System.nanoTime() - begin);
        return step;
    }

    /** A call has one turn at a time. */
    private synchronized void note(Dialogue dialogue, Step step, long took) {
        UUID call = dialogue.call().callId();
        if (dialogue.done().isEmpty()) {
            running.remove(call);
            spent.remove(call);
        }
        running.computeIfAbsent(call, id -> new ArrayList<>()).add(dialogue);
        spent.merge(call, took, Long::sum);
        if (step instanceof Step.Say) {
            turns.add(spent.remove(call));
            keep(running.remove(call));
        }
    }

    /** Each turn has the same chance to be among those kept. */
    private void keep(List<Dialogue> turn) {
        int place = kept.size() < KEPT ? kept.size() : random.nextInt(turns.size());
        if (place < kept.size()) {
            kept.set(place, turn);
        } else if (kept.size() < KEPT) {
            kept.add(turn);
        }
    }
}
