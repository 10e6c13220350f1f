package app.ringlet.cloud.receptionist.conversation;

import app.ringlet.cloud.receptionist.model.Dialogue;
import app.ringlet.cloud.receptionist.model.LanguageModel;
import app.ringlet.cloud.receptionist.model.Step;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks a model, on a thread of its own, and does not wait longer than a caller would. */
final class TimedModel {

    private final LanguageModel model;
    private final ExecutorService threads;

    TimedModel(LanguageModel model, ExecutorService threads) {
        this.model = model;
        this.threads = threads;
    }

    /** Waits for as long as the dialogue has left; if that is not positive, it is too late already. */
    Step next(Dialogue dialogue, Consumer<String> words) throws ModelFailed {
        Future<Step> asked = threads.submit(() -> model.next(dialogue, words));
        try {
            return asked.get(Math.max(0, dialogue.left().toNanos()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new ModelFailed("no answer in time", e);
        } catch (ExecutionException e) {
            throw new ModelFailed("failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelFailed("interrupted", e);
        } finally {
            asked.cancel(true);
        }
    }

    /** The model gave no answer; the call goes to a person. */
    static final class ModelFailed extends Exception {
        private static final long serialVersionUID = 1L;

        ModelFailed(String message, @Nullable Throwable cause) {
            super("The language model: " + message, cause);
        }
    }
}
