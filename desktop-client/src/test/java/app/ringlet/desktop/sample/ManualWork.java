package app.ringlet.desktop.sample;

import app.ringlet.desktop.background.BackgroundWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Background work on the test's own thread, with a clock that moves only when told to. */
public final class ManualWork implements BackgroundWork, InstantSource {

    private final List<Timer> timers = new ArrayList<>();
    private final Deque<Runnable> held = new ArrayDeque<>();
    private Instant now;
    private boolean holding;

    public ManualWork(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public <T> void run(Callable<? extends T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        if (holding) {
            held.add(() -> perform(work, done, failed));
        } else {
            perform(work, done, failed);
        }
    }

    private static <T> void perform(
            Callable<? extends T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        T result;
        try {
            result = work.call();
        } catch (Throwable e) {
            failed.accept(e);
            return;
        }
        done.accept(result);
    }

    /** From now on work waits, as behind a slow line, until {@link #letGo}. */
    public void hold() {
        holding = true;
    }

    public void letGo() {
        holding = false;
        while (!held.isEmpty()) {
            held.removeFirst().run();
        }
    }

    @Override
    public void onUi(Runnable step) {
        step.run();
    }

    @Override
    public Cancellable later(Duration delay, Runnable step) {
        return add(new Timer(now.plus(delay), null, step));
    }

    @Override
    public Cancellable every(Duration period, Runnable step) {
        return add(new Timer(now.plus(period), period, step));
    }

    private Cancellable add(Timer timer) {
        timers.add(timer);
        return () -> timers.remove(timer);
    }

    /** Lets time pass, with everything due in it. */
    public void pass(Duration time) {
        Instant until = now.plus(time);
        while (true) {
            Timer next = timers.stream()
                    .filter(t -> !t.at.isAfter(until))
                    .min(Comparator.comparing(t -> t.at))
                    .orElse(null);
            if (next == null) {
                break;
            }
            now = next.at;
            timers.remove(next);
            if (next.period != null) {
                next.at = next.at.plus(next.period);
                timers.add(next);
            }
            next.step.run();
        }
        now = until;
    }

    private static final class Timer {
        private Instant at;
        private final Duration period;
        private final Runnable step;

        Timer(Instant at, Duration period, Runnable step) {
            this.at = at;
            this.period = period;
            this.step = step;
        }
    }
}
