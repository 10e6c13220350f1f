package app.ringlet.cloud.receptionist.model;

/**
 * Proposes what to say or do next. It carries nothing out, and holds no state between calls: what it must remember
 * travels in the {@code frame} of its steps. An exception, or an answer that comes too late, ends in a person's taking over.
 */
public interface LanguageModel {

    Step next(Dialogue dialogue) throws Exception;
}
