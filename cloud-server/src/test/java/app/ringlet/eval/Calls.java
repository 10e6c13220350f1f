package app.ringlet.eval;

import app.ringlet.eval.noise.Level;
import app.ringlet.eval.scenario.Scenario;
import app.ringlet.eval.server.EvalServer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Plays many calls, a few at a time. */
final class Calls {

    private static final int AT_A_TIME = 4;

    private Calls() {}

    /** In the order of the scenarios, level by level. @param each is told of each call, in that order */
    static List<Played> play(EvalServer server, List<Scenario> scenarios, List<Level> levels, Consumer<Played> each)
            throws InterruptedException {
        List<Played> all = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(AT_A_TIME)) {
            List<Future<Played>> running = new ArrayList<>();
            for (Level level : levels) {
                for (Scenario scenario : scenarios) {
                    running.add(callers.submit(() -> new CallRun(server, scenario, level).play()));
                }
            }
            for (Future<Played> one : running) {
                try {
                    Played played = one.get();
                    each.accept(played);
                    all.add(played);
                } catch (ExecutionException e) {
                    throw new IllegalStateException(e.getCause());
                }
            }
        }
        return all;
    }
}
