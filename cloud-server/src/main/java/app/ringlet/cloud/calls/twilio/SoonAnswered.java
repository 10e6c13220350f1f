package app.ringlet.cloud.calls.twilio;

import app.ringlet.cloud.calls.CallsSettings;
import app.ringlet.cloud.calls.voice.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Keeps a caller from hearing nothing for long while an answer is found: then they are asked for patience, and the carrier asks again.
 * Whoever asks for what is being found already waits for that. Protected by the map, in which each question is once.
 */
@Component
class SoonAnswered {

    private static final long KEPT_SECONDS = 60;

    private final Map<String, CompletableFuture<Answer>> open = new ConcurrentHashMap<>();
    private final Executor threads = task -> Thread.ofVirtual().name("answer").start(task);
    private final Duration moment;

    SoonAnswered(CallsSettings settings) {
        this.moment = settings.moment();
    }

    /** @param key of the question. @param meanwhile what is answered if the answer takes too long */
    Answer answer(String key, Supplier<Answer> finding, Supplier<Answer> meanwhile) {
        CompletableFuture<Answer> asked =
                open.computeIfAbsent(key, absent -> CompletableFuture.supplyAsync(finding, threads));
        try {
            Answer found = asked.get(moment.toMillis(), TimeUnit.MILLISECONDS);
            open.remove(key, asked);
            return found;
        } catch (TimeoutException slow) {
            forgetLater(key, asked);
            return meanwhile.get();
        } catch (ExecutionException failed) {
            open.remove(key, asked);
            throw failed.getCause() instanceof RuntimeException unchecked
                    ? unchecked
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return meanwhile.get();
        }
    }

    /** Whoever has hung up does not ask again. */
    private void forgetLater(String key, CompletableFuture<Answer> asked) {
        CompletableFuture.delayedExecutor(KEPT_SECONDS, TimeUnit.SECONDS, threads)
                .execute(() -> open.remove(key, asked));
    }
}
