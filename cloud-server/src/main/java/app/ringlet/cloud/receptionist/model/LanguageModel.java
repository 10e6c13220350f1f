package app.ringlet.cloud.receptionist.model;

import java.util.function.Consumer;

/**
 * Proposes what to say or do next. It carries nothing out, and holds no state between calls: what it must remember
 * travels in the {@code frame} of its steps. An exception, or an answer that comes too late, ends in a person's taking over.
 */
public interface LanguageModel {

    Step next(Dialogue dialogue) throws Exception;

    /**
     * The same.
     *
     * @param words may be told what is to be said as it comes, each time all of it so far; what does not begin with what was told before is
     *     another answer, in the place of one that failed
     */
    default Step next(Dialogue dialogue, Consumer<String> words) throws Exception {
        return next(dialogue);
    }
}
