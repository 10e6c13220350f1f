package app.ringlet.cloud.providers.chain;

import app.ringlet.cloud.providers.chat.Answer;
import app.ringlet.cloud.providers.chat.ChatModel;
import app.ringlet.cloud.providers.chat.Prompt;
import app.ringlet.cloud.providers.chat.ProviderFailed;
import app.ringlet.cloud.providers.chat.ProviderFailed.Kind;
import app.ringlet.cloud.receptionist.model.Use;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The questions of one step to one provider: within its time, asked once more where that is safe, each one paid for. */
final class Asking {

    private static final Duration SOON = Duration.ofMillis(100);
    // A caller does not wait longer for what may be refused again.
    private static final Duration LONGEST_WAIT = Duration.ofMillis(1500);

    /** What tokens cost in millionths of a dollar. */
    interface Price {
        long micros(long inputTokens, long outputTokens);
    }

    private final Price price;
    private final long deadline;
    private final List<Use> uses = new CopyOnWriteArrayList<>();

    /** @param left for all the questions together */
    Asking(Price price, Duration left) {
        this.price = price;
        this.deadline = System.nanoTime() + left.toNanos();
    }

    /** What was spent, failed questions included. */
    List<Use> uses() {
        return List.copyOf(uses);
    }

    /** @param text is told the answer's text as it comes, each time all of it; begins anew with the second question */
    Answer ask(ChatModel model, Prompt prompt, Consumer<String> text) throws ProviderFailed {
        try {
            return once(model, prompt, text);
        } catch (ProviderFailed e) {
            if (!e.worthRepeating() || !waited(e)) {
                throw e;
            }
            return once(model, prompt, text);
        }
    }

    private Answer once(ChatModel model, Prompt prompt, Consumer<String> text) throws ProviderFailed {
        long start = System.nanoTime();
        Duration left = left();
        if (!left.isPositive()) {
            throw new ProviderFailed(Kind.TIMED_OUT, "no time left to ask", null);
        }
        long input = 0;
        long output = 0;
        try {
            Answer answer = model.ask(prompt, left, text);
            input = answer.inputTokens();
            output = answer.outputTokens();
            if (answer.isEmpty()) {
                throw new ProviderFailed(Kind.GARBLED, "an empty answer", null);
            }
            return answer;
        } finally {
            uses.add(new Use(
                    model.provider().name().toLowerCase(Locale.ROOT),
                    model.model(),
                    input,
                    output,
                    price.micros(input, output),
                    Duration.ofNanos(System.nanoTime() - start).toMillis()));
        }
    }

    private Duration left() {
        return Duration.ofNanos(deadline - System.nanoTime());
    }

    /** Waits as long as the provider wants, if there is the time for that and for an answer. */
    private boolean waited(ProviderFailed failed) {
        Duration wanted = failed.retryAfter() == null ? SOON : failed.retryAfter();
        if (wanted.compareTo(LONGEST_WAIT) > 0 || wanted.multipliedBy(2).compareTo(left()) > 0) {
            return false;
        }
        try {
            Thread.sleep(wanted);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
