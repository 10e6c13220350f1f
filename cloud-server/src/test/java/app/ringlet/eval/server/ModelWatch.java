package app.ringlet.eval.server;

import app.ringlet.cloud.receptionist.model.Dialogue;
import app.ringlet.cloud.receptionist.model.LanguageModel;
import app.ringlet.cloud.receptionist.model.Step;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** How long the language model takes for each turn, all its steps together, without what its acts take. */
public final class ModelWatch implements BeanPostProcessor {

    /** Of the turn that each call is at; a call has one turn at a time. */
    private final Map<UUID, Long> running = new ConcurrentHashMap<>();

    private final ConcurrentLinkedQueue<Long> turns = new ConcurrentLinkedQueue<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof LanguageModel model ? (LanguageModel) dialogue -> watched(model, dialogue) : bean;
    }

    /** Nanoseconds of each turn since the last {@link #clear}. */
    public long[] nanos() {
        return turns.stream().mapToLong(Long::longValue).toArray();
    }

    public void clear() {
        turns.clear();
    }

    private Step watched(LanguageModel model, Dialogue dialogue) throws Exception {
        long begin = System.nanoTime();
        Step step = model.next(dialogue);
        long took = System.nanoTime() - begin;
        UUID call = dialogue.call().callId();
        long before = dialogue.done().isEmpty() ? 0 : running.getOrDefault(call, 0L);
        if (step instanceof Step.Say) {
            running.remove(call);
            turns.add(before + took);
        } else {
            running.put(call, before + took);
        }
        return step;
    }
}
