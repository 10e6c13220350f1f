package app.ringlet.cloud.providers.chat;

import app.ringlet.protocol.assistant.Provider;
import java.time.Duration;
import java.util.function.Consumer;

/** A model at a provider. Thread-safe; keeps nothing of what it is asked. */
public interface ChatModel {

    Provider provider();

    /** As the provider names it. */
    String model();

    /** Whether it answers in the shape of a JSON Schema if it is told to; otherwise it answers with words. */
    boolean structured();

    /**
     * Asks once; whether to ask again is the caller's business.
     *
     * @param left the longest that it may take, all told; also ended by interrupting the thread
     * @param text is told the answer's text as it comes, each time all of it so far
     */
    Answer ask(Prompt prompt, Duration left, Consumer<String> text) throws ProviderFailed;
}
