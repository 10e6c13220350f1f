package app.ringlet.cloud.providers.chain;

import app.ringlet.cloud.providers.chat.ProviderFailed;
import app.ringlet.cloud.providers.chat.ProviderFailed.Kind;
import app.ringlet.cloud.receptionist.model.Dialogue;
import app.ringlet.cloud.receptionist.model.LanguageModel;
import app.ringlet.cloud.receptionist.model.PersonDue;
import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.receptionist.model.ToolResult;
import app.ringlet.cloud.receptionist.model.Use;
import app.ringlet.protocol.assistant.Provider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the providers in the salon's order until one answers, the built-in model last, or alone if a person is due. Who begins a turn goes on with it; who takes
 * over in the middle goes on from what was done. The time that is left is shared among those still to be asked. Thread-safe.
 */
final class ProviderChain implements LanguageModel, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderChain.class);

    /** The built-in model's. */
    private static final Duration RESERVE = Duration.ofMillis(500);

    /** Nobody answers in less. */
    private static final Duration LEAST = Duration.ofMillis(100);

    private final LanguageModel builtIn;
    private final Routes routes;
    private final Budget budget;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ProviderChain(LanguageModel builtIn, Routes routes, Budget budget) {
        this.builtIn = builtIn;
        this.routes = routes;
        this.budget = budget;
    }

    @Override
    public Step next(Dialogue dialogue) throws Exception {
        return next(dialogue, words -> {});
    }

    @Override
    public Step next(Dialogue dialogue, Consumer<String> words) throws Exception {
        long start = System.nanoTime();
        Frame frame = Frame.read(dialogue.frame());
        List<Route> order = order(dialogue, frame);
        List<Use> spent = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            Duration left = dialogue.left().minus(RESERVE).minusNanos(System.nanoTime() - start);
            Duration share = left.dividedBy(order.size() - i);
            Route route = order.get(i);
            if (share.compareTo(LEAST) < 0 || !route.open()) {
                continue;
            }
            Asking asking = new Asking(route.settings()::costMicros, share);
            try {
                Step step = timed(route, asking, dialogue, frame, share, words);
                route.answered();
                return owned(route.provider(), step.after(asking.uses())).after(spent);
            } catch (ProviderFailed e) {
                route.failed(e);
                spent.addAll(asking.uses());
                LOG.warn(
                        "Call {}: {} failed ({}): {}",
                        dialogue.call().callId(),
                        route.provider(),
                        e.kind(),
                        e.getMessage());
            } finally {
                budget.spend(dialogue, asking.uses());
            }
        }
        return builtIn.next(forBuiltIn(dialogue, frame)).after(spent);
    }

    private List<Route> order(Dialogue dialogue, Frame frame) {
        boolean underWay = !dialogue.done().isEmpty();
        if (underWay && frame.owner() == Provider.BUILT_IN) {
            return List.of();
        }
        List<Route> order = routes.of(dialogue.facts().assistant().providers());
        if (order.isEmpty() || (!underWay && PersonDue.after(dialogue)) || !budget.left(dialogue)) {
            return List.of();
        }
        // Who began the turn knows best how it goes on; who failed in it before is not asked again.
        for (int i = 0; i < order.size() && underWay; i++) {
            if (order.get(i).provider() == frame.owner()) {
                return order.subList(i, order.size());
            }
        }
        return order;
    }

    private Step timed(
            Route route, Asking asking, Dialogue dialogue, Frame frame, Duration share, Consumer<String> words)
            throws ProviderFailed, InterruptedException {
        String own = frame.of(route.provider());
        Future<Step> asked = threads.submit(() -> new RemoteModel(route.model(), asking, words).next(dialogue, own));
        try {
            return asked.get(share.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new ProviderFailed(Kind.TIMED_OUT, "no answer within " + share.toMillis() + " ms", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ProviderFailed failed) {
                throw failed;
            }
            throw new ProviderFailed(Kind.GARBLED, "an unexpected failure", e.getCause());
        } finally {
            asked.cancel(true);
        }
    }

    private static Step owned(Provider provider, Step step) {
        String frame = new Frame(provider, step.frame()).write();
        return switch (step) {
            case Step.Say say -> new Step.Say(say.text(), say.next(), say.answered(), say.reason(), frame, say.uses());
            case Step.Act act -> new Step.Act(act.call(), frame, act.uses());
        };
    }

    /** It cannot go on from what others looked up, only from what they have changed. */
    private static Dialogue forBuiltIn(Dialogue dialogue, Frame frame) {
        if (frame.owner() == Provider.BUILT_IN) {
            return dialogue;
        }
        List<Dialogue.Exchange> changes = dialogue.done().stream()
                .filter(e -> e.call().changes())
                .filter(e -> !(e.result() instanceof ToolResult.Refused || e.result() instanceof ToolResult.Taken))
                .filter(e -> !(e.result() instanceof ToolResult.Answers || e.result() instanceof ToolResult.NotKnown))
                .toList();
        return new Dialogue(
                dialogue.facts(),
                dialogue.call(),
                dialogue.state(),
                dialogue.heard(),
                changes,
                frame.of(Provider.BUILT_IN),
                dialogue.left());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
